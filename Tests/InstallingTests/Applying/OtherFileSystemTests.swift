import Platform
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// File systems that lack operations, and targets on another device than Cairn's own folder.
struct OtherFileSystemTests: AppliesPlans {
  let folder: TemporaryFolder
  let state: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "far/changed.md": "old\n", "far/gone.md": "bye\n", ".cairn/lock.toml": "schema = 1\n",
    ])
    state = try TemporaryFolder()
  }

  private var plan: Plan {
    var plan = Plan()
    plan.operations = [
      Operation(RelativePath("far/gone.md"), before: file("bye\n"), after: .absent),
      Operation(RelativePath("far/changed.md"), before: file("old\n"), after: file("new\n")),
      Operation(RelativePath("far/deep/below/made.md"), before: .absent, after: file("made\n")),
    ]
    plan.keepsLock = true
    plan.oldLockBytes = Array("schema = 1\n".utf8)
    return plan
  }

  private func contents() throws -> [String: TestSupport.Content] {
    try folder.contents().filter { !$0.key.hasPrefix(".cairn/") }
  }

  private static let old: [String: TestSupport.Content] = ["far/changed.md": "old\n", "far/gone.md": "bye\n"]
  private static let new: [String: TestSupport.Content] = [
    "far/changed.md": "new\n", "far/deep/below/made.md": "made\n",
  ]

  /// A tree whose file system can neither exchange names nor give a file a second one.
  private func plainTree(
    _ disturb: @escaping @Sendable (Int, InterferingTree.Change) throws(TreeError) -> Void = { _, _ in }
  ) throws -> InterferingTree {
    InterferingTree(try folder.tree()) { number, change throws(TreeError) in
      try disturb(number, change)
      if ["exchange", "linkFile"].contains(change.call) { throw .unsupported(change.path ?? .cairn) }
    }
  }

  @Test func `a file is replaced where names can neither be exchanged nor linked`() throws {
    #expect(try apply(plan, in: plainTree()) == [])
    #expect(try contents() == Self.new)
  }

  @Test func `what was saved before a file is replaced plainly is kept`() throws {
    let folder = folder
    let tree = try plainTree { _, change throws(TreeError) in
      guard change.call == "linkFile" else { return }
      do { try folder.write(["far/changed.md": "mine\n"]) } catch { throw .notRegular(.cairn) }
    }
    #expect(try apply(plan, in: tree).map(\.text) == ["far/changed.md"])
    #expect(try folder.text("far/changed.md") == "mine\n")
  }

  @Test func `on such a file system, what fails is reverted or finished`() throws {
    let quiet = try plainTree()
    try apply(plan, in: quiet)
    for number in 1...quiet.changes {
      let other = try OtherFileSystemTests()
      let tree = try other.plainTree { count, _ throws(TreeError) in
        if count >= number { throw .system(call: "test", nil, code: 30) }
      }
      #expect(throws: (any Error).self) { try other.apply(other.plan, in: tree) }
      try other.recover(in: other.plainTree())
      #expect(try [Self.old, Self.new].contains(other.contents()), "after failing from \(number) on")
    }
  }

  /// A tree in which the folder `far` is on another device.
  private func dividedTree(
    _ disturb: @escaping @Sendable (Int, InterferingTree.Change) throws(TreeError) -> Void = { _, _ in }
  ) throws -> InterferingTree {
    InterferingTree(try folder.tree(), onOtherDevice: [RelativePath("far")], disturb)
  }

  @Test func `what is staged on another device never stays there`() throws {
    let staged = Mutex(false)
    let quiet = try dividedTree { _, change throws(TreeError) in
      if change.path?.text.hasPrefix("far/.cairn-") == true { staged.withLock { $0 = true } }
    }
    try apply(plan, in: quiet)
    #expect(staged.withLock { $0 })
    #expect(try contents() == Self.new)
    for number in 1...quiet.changes {
      for once in [true, false] {
        let other = try OtherFileSystemTests()
        let tree = try other.dividedTree { count, _ throws(TreeError) in
          if once ? count == number : count >= number { throw .system(call: "test", nil, code: 5) }
        }
        do { try other.apply(other.plan, in: tree) } catch is TreeError {} catch is RefusedStep {}
        // Once the lock is in place, the next run clears up.
        if once, try other.registry().unfinished().isEmpty {
          #expect(try [Self.old, Self.new].contains(other.contents()), "failing at \(number)")
        }
        try other.recover(in: other.dividedTree())
        #expect(try [Self.old, Self.new].contains(other.contents()), "failing at \(number), once: \(once)")
      }
    }
  }

  @Test func `an editor's text that was staged on another device is copied again after a kill`() throws {
    let folder = folder
    let quiet = try dividedTree { _, change throws(TreeError) in
      // The old file is next to the target by now; an editor that has it open writes there.
      guard change.call == "create", change.path?.name.hasPrefix("staged-") == true else { return }
      throw .system(call: "test", nil, code: 5)
    }
    let late = InterferingTree(quiet) { _, change throws(TreeError) in
      guard change.call == "flushFolder", change.path?.text == ".cairn" else { return }
      do {
        try folder.run(["sh", "-c", "for old in far/.cairn-*-1; do echo late > $old; done"])
        // As if the copy had been cut short.
        try folder.run([
          "sh", "-c", "for run in .cairn/txn/0*; do echo la > $run/staged-$(basename far/.cairn-*-1); done",
        ])
      } catch {
        throw .notRegular(.cairn)
      }
    }
    // With its lock written, the run only has to be cleared up.
    var plan = plan
    plan.keepsLock = false
    #expect(throws: TreeError.self) { try apply(plan, in: late) }
    try recover(in: dividedTree())
    #expect(try contents() == Self.new)
    let copies = try folder.contents().filter { $0.key.contains("/staged-") }
    #expect(Array(copies.values) == ["late\n"])
  }

  @Test func `all folders above new and deleted files are flushed`() throws {
    let flushed = Mutex<Set<String>>([])
    let tree = try dividedTree { _, change throws(TreeError) in
      guard change.call == "flushFolder" else { return }
      flushed.withLock { _ = $0.insert(change.path?.text ?? ".") }
    }
    try apply(plan, in: tree)
    #expect(flushed.withLock { $0.isSuperset(of: [".", "far", "far/deep", "far/deep/below"]) })
  }
}
