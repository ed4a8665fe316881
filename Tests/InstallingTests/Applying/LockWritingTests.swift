import Packs
import Platform
import Reporting
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The lock at the end of a transaction, while other programs change it.
struct LockWritingTests: AppliesPlans {
  let folder: TemporaryFolder
  let state: TemporaryFolder

  private static let old = "schema = 1\n"

  init() throws {
    folder = try TemporaryFolder(["changed.md": "old\n", ".cairn/lock.toml": .text(Self.old)])
    state = try TemporaryFolder()
  }

  /// A plan that changes a file, from the lock that is there to another one.
  private func plan(_ lock: Lock) -> Plan {
    var plan = Plan()
    plan.operations = [
      Operation(RelativePath("changed.md"), before: file("old\n"), after: file("new\n")),
      Operation(RelativePath("made.md"), before: .absent, after: file("made\n")),
    ]
    plan.oldLockBytes = Array(Self.old.utf8)
    plan.newLock = lock
    return plan
  }

  private var lock: Lock {
    var lock = Lock()
    lock.packs = Wanted(isComplete: true).withPack.packs
    return lock
  }

  /// A tree in which another program writes the lock before the given call for the given path; nil deletes it.
  private func tree(
    writing text: String?, before call: String, _ path: RelativePath
  ) throws -> InterferingTree {
    let folder = folder
    let isDone = Mutex(false)
    return InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard change == .init(call: call, path: path), !isDone.withLock({ $0 }) else { return }
      isDone.withLock { $0 = true }
      do {
        if let text {
          try folder.write([".cairn/lock.toml": .text(text)])
        } else {
          try folder.remove(".cairn/lock.toml")
        }
      } catch {
        throw .notRegular(.cairn)
      }
    }
  }

  @Test(arguments: [true, false], ["mine\n", nil])
  func `a lock that another program changed is kept, and everything else is reverted`(
    deletes: Bool, text: String?
  ) throws {
    for (call, path) in [("exchange", RelativePath("changed.md")), ("move", "made.md")] {
      let other = try LockWritingTests()
      let tree = try other.tree(writing: text, before: call, path)
      let plan = other.plan(deletes ? Lock() : lock)
      // Where the lock is to be deleted, and is gone, nothing is left to do.
      if deletes, text == nil {
        #expect(try other.apply(plan, in: tree) == [])
        #expect(try other.folder.text("changed.md") == "new\n")
        continue
      }
      let failure = #expect(throws: Failure.self) { try other.apply(plan, in: tree) }
      #expect(failure?.id == "changed-during-run")
      #expect(try other.folder.text(".cairn/lock.toml") == text)
      #expect(try other.folder.text("changed.md") == "old\n")
      #expect(try other.folder.tree().entry(at: RelativePath("made.md")) == nil)
      #expect(try other.folder.tree().names(in: CairnFile.transactions) == [])
    }
  }

  @Test func `a lock that was changed before the first step stops it`() throws {
    let tree = try tree(writing: "mine\n", before: "flushFolder", ".cairn/txn/000001-0000000000000007")
    let failure = #expect(throws: Failure.self) { try apply(plan(lock), in: tree) }
    #expect(failure?.id == "changed-during-run")
    #expect(try folder.text(".cairn/lock.toml") == "mine\n")
    #expect(try folder.text("changed.md") == "old\n")
  }

  @Test func `a lock that the plan did not read stays byte for byte`() throws {
    for text in ["not a lock at all\n", Self.old] {
      let other = try LockWritingTests()
      try other.folder.write([".cairn/lock.toml": .text(text)])
      var plan = other.plan(Lock())
      plan.keepsLock = true
      plan.oldLockBytes = Array(text.utf8)
      #expect(!plan.changesLock)
      #expect(try other.apply(plan, in: other.folder.tree()) == [])
      #expect(try other.folder.text(".cairn/lock.toml") == text)
      #expect(try other.folder.text("changed.md") == "new\n")
    }
  }

  @Test func `a run that keeps the lock is finished by the next one, which keeps it too`() throws {
    let text = "not a lock at all\n"
    var plan = plan(Lock())
    plan.keepsLock = true
    plan.oldLockBytes = Array(text.utf8)
    let quiet = InterferingTree(try folder.tree()) { _, _ in }
    try folder.write([".cairn/lock.toml": .text(text)])
    _ = try apply(plan, in: quiet)
    for number in 1...quiet.changes {
      let other = try LockWritingTests()
      try other.folder.write([".cairn/lock.toml": .text(text)])
      let tree = InterferingTree(try other.folder.tree()) { count, _ throws(TreeError) in
        if count >= number { throw .system(call: "test", nil, code: 30) }
      }
      #expect(throws: (any Error).self) { try other.apply(plan, in: tree) }
      _ = try other.recover(in: other.folder.tree())
      let changed = try other.folder.text("changed.md")
      let made = try other.folder.tree().entry(at: RelativePath("made.md")) != nil
      #expect(changed == (made ? "new\n" : "old\n"), "after failing from \(number) on")
      #expect(try other.folder.text(".cairn/lock.toml") == text)
    }
  }
}
