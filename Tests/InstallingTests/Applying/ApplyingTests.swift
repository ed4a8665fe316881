import Platform
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Applying a plan while errors and other writers interfere; `Tests/KillSweep` tests the built executable under strace.
struct ApplyingTests: AppliesPlans {
  let folder: TemporaryFolder
  let state: TemporaryFolder

  private static let old: [String: TestSupport.Content] = [
    "changed.md": "old\n", "gone/deep.md": "bye\n", "kept.md": "mine\n", "link": .link(to: "kept.md"),
    ".cairn/lock.toml": "schema = 1\n", ".cairn/.gitignore": "txn/\n",
  ]
  private static let new: [String: TestSupport.Content] = [
    "changed.md": "new\n", "made/here.md": "hello\n", "kept.md": "mine\n", "link": .link(to: "changed.md"),
    ".cairn/lock.toml": "schema = 1\n", ".cairn/.gitignore": "txn/\n",
  ]

  init() throws {
    folder = try TemporaryFolder(Self.old)
    state = try TemporaryFolder()
  }

  private func plan() throws -> Plan {
    var plan = Plan()
    plan.operations = [
      Operation(RelativePath("gone/deep.md"), before: file("bye\n"), after: .absent),
      Operation(RelativePath("changed.md"), before: file("old\n"), after: file("new\n")),
      Operation(RelativePath("link"), before: .link("kept.md"), after: .link("changed.md")),
      Operation(RelativePath("made/here.md"), before: .absent, after: file("hello\n")),
    ]
    plan.oldLockBytes = Array("schema = 1\n".utf8)
    return plan
  }

  /// The contents of the folder, without the files that only belong to one machine and without the lock file, which an
  /// empty plan deletes.
  private func contents() throws -> [String: TestSupport.Content] {
    try folder.contents().filter {
      !$0.key.hasPrefix(".cairn/trash") && $0.key != ".cairn/lock.pid" && $0.key != ".cairn/lock.toml"
    }
  }

  private func isOld() throws -> Bool { try contents() == Self.old.filter { $0.key != ".cairn/lock.toml" } }
  private func isNew() throws -> Bool { try contents() == Self.new.filter { $0.key != ".cairn/lock.toml" } }

  @Test func `a plan is applied and recorded`() throws {
    #expect(try apply(plan(), in: folder.tree()) == [])
    #expect(try isNew())
    #expect(try registry().unfinished() == [])
    #expect(try Trash(folder.tree(), registry()).journals().map(\.id) == ["000001-0000000000000007"])
  }

  @Test func `after a failed change, everything is old, or new after one more run`() throws {
    let quiet = InterferingTree(try folder.tree()) { _, _ in }
    try apply(plan(), in: quiet)
    #expect(quiet.changes > 30)
    for number in 1...quiet.changes {
      let other = try ApplyingTests()
      let tree = InterferingTree(try other.folder.tree()) { count, _ throws(TreeError) in
        if count == number { throw .system(call: "test", nil, code: 5) }
      }
      do { try other.apply(other.plan(), in: tree) } catch is TreeError {} catch is RefusedStep {}
      if try other.registry().unfinished().isEmpty {
        #expect(try other.isOld() || other.isNew(), "failing at \(number)")
      }
      _ = try other.recover(in: other.folder.tree())
      #expect(try other.isOld() || other.isNew(), "after failing at \(number)")
      #expect(try other.registry().unfinished() == [])
    }
  }

  @Test func `if all changes fail from one point on, the next run completes or reverts the plan`() throws {
    let quiet = InterferingTree(try folder.tree()) { _, _ in }
    try apply(plan(), in: quiet)
    for number in 1...quiet.changes {
      let other = try ApplyingTests()
      let tree = InterferingTree(try other.folder.tree()) { count, _ throws(TreeError) in
        if count >= number { throw .system(call: "test", nil, code: 30) }
      }
      #expect(throws: (any Error).self) { try other.apply(other.plan(), in: tree) }
      _ = try other.recover(in: other.folder.tree())
      #expect(try other.isOld() || other.isNew(), "after failing from \(number) on")
      #expect(try other.registry().unfinished() == [])
    }
  }

  @Test func `a system error names the target and its folder`() throws {
    let folder = folder
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      // Neither the new folder nor the file in it can be moved to its place.
      let isMade = (try? folder.tree().entry(at: RelativePath("made"))) == .folder
      let place = change.path?.text
      guard change.call == "moveFolder" && place == "made" || change.call == "move" && place == "made/here.md" && isMade
      else { return }
      // The system call fails for a name in the folder of the transaction, not for the target.
      throw .system(call: "renameat2", RelativePath(constant: ".cairn/txn/x/new/3"), code: 13)
    }
    let refused = #expect(throws: RefusedStep.self) { try apply(plan(), in: tree) }
    #expect(refused?.target.text == "made/here.md")
    #expect(refused?.folder?.text == "made")
    #expect(try isOld())
  }

  @Test func `bytes saved through an open file after the exchange are kept`() throws {
    let folder = folder
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      // The old file is in the transaction by now; an editor that has it open writes there.
      guard change.path?.text == "link" else { return }
      do { try folder.run(["sh", "-c", "for old in .cairn/txn/*/new/1; do echo saved late > $old; done"]) } catch {
        throw .notRegular(.cairn)
      }
    }
    #expect(try apply(plan(), in: tree).map(\.text) == ["changed.md"])
    #expect(try folder.text("changed.md") == "saved late\n")
  }

  @Test func `a save by rename while bytes are put back is kept`() throws {
    let folder = folder
    let saves = Counter()
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard change.call == "exchange", change.path?.text == "changed.md", saves.value < 2 else { return }
      do { try folder.run(["sh", "-c", "echo save \(saves.next()) > beside && mv beside changed.md"]) } catch {
        throw .notRegular(.cairn)
      }
    }
    #expect(try apply(plan(), in: tree).map(\.text) == ["changed.md"])
    #expect(try folder.text("changed.md") == "save 2\n")
  }

  @Test(arguments: [
    (#"{"schema": 99}"#, "recovery.unreadable"), (#"{"schema": 1, "id": 7}"#, "recovery.damaged"),
    (#"{"schema": 1, "comm"#, "recovery.damaged"), ("", "recovery.damaged"),
  ])
  func `an unreadable journal is an error that tells another version from damage`(text: String, key: String) throws {
    try registry().begin("000009-0000000000000009")
    try folder.write([".cairn/txn/000009-0000000000000009/journal.json": .text(text)])
    let failure = #expect(throws: Failure.self) { try recover(in: folder.tree()) }
    #expect(failure?.id == "journal-unreadable")
    #expect(failure?.message.key == key)
    #expect(try folder.text(".cairn/txn/000009-0000000000000009/journal.json") != nil)
  }

  @Test func `an incomplete note of a transaction is recognized and then deleted`() throws {
    try registry().begin("000003-0000000000000003")
    let note = try #require(try state.tree().names(in: RelativePath("transactions")).first)
    try state.write(["transactions/\(note)": ""])
    #expect(try registry().unfinished() == ["000003-0000000000000003"])
    _ = try recover(in: folder.tree())
    #expect(try state.tree().names(in: RelativePath("transactions")) == [])
  }

  @Test func `notes of another repository are ignored`() throws {
    try registry().begin("000003-0000000000000003")
    let other = try TransactionRegistry(stateFolder: state.path, root: folder.path + "/other", files: LiveFileSystem())
    #expect(try other.unfinished() == [])
    #expect(try !other.isOurs("000003-0000000000000003"))
  }

  @Test func `a first run that fails leaves no files`() throws {
    let fresh = try TemporaryFolder(["mine.md": "x"])
    for number in 1...3 {
      let tree = InterferingTree(try fresh.tree()) { count, _ throws(TreeError) in
        if count == number { throw .system(call: "test", nil, code: 28) }
      }
      do { try begin(tree).cleanUp() } catch is TreeError {}
      #expect(try fresh.contents() == ["mine.md": "x"], "failing at \(number)")
    }
  }

  @Test func `a .gitignore left incomplete by a killed first run is completed`() throws {
    for left in ["", CairnFile.ignoreEverythingText] {
      let fresh = try TemporaryFolder([".cairn/.gitignore": .text(left)])
      try begin(fresh.tree()).end()
      #expect(try fresh.text(".cairn/.gitignore") == CairnFile.ignoreAllOwnText)
    }
  }

  @Test func `a first run that writes nothing does not hide the user's files from git`() throws {
    let fresh = try TemporaryFolder([".cairn/notes.md": "mine\n"])
    try begin(fresh.tree()).cleanUp()
    #expect(try fresh.contents() == [".cairn/notes.md": "mine\n"])
  }

  @Test func `a folder with the user's own ignore file is not deleted`() throws {
    let fresh = try TemporaryFolder([".cairn/.gitignore": "mine\n"])
    try begin(fresh.tree()).cleanUp()
    #expect(try fresh.text(".cairn/.gitignore") == "mine\n")
  }
}
