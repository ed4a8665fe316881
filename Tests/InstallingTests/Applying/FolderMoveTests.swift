import Packs
import Platform
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// New folders, which are put in place by one rename, while other writers interfere.
struct FolderMoveTests: AppliesPlans {
  let folder: TemporaryFolder
  let state: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["skills/own/SKILL.md": "own\n", ".cairn/lock.toml": "schema = 1\n"])
    state = try TemporaryFolder()
  }

  private static let files = [
    "skills/one/SKILL.md", "skills/one/scripts/run", "skills/two/SKILL.md", "skills/own/more.md",
  ]

  private func plan() throws -> Plan {
    var plan = Plan()
    plan.operations = try Self.files.map { path in
      Operation(
        try RelativePath(path), before: .absent,
        after: .file(Array("\(path)\n".utf8), isExecutable: path.hasSuffix("run")))
    }
    plan.operations.append(
      Operation(RelativePath("skills/one/link"), before: .absent, after: .link("SKILL.md")))
    plan.oldLockBytes = Array("schema = 1\n".utf8)
    return plan
  }

  private func skills() throws -> [String: TestSupport.Content] {
    try folder.contents().filter { $0.key.hasPrefix("skills/") }
  }

  private var all: [String: TestSupport.Content] {
    var all: [String: TestSupport.Content] = [
      "skills/own/SKILL.md": "own\n", "skills/one/link": .link(to: "SKILL.md"),
    ]
    for path in Self.files {
      all[path] = .file(Array("\(path)\n".utf8), isExecutable: path.hasSuffix("run"))
    }
    return all
  }

  @Test func `the files of a new folder are put in place together, and others one by one`() throws {
    let moves = Mutex<[String]>([])
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard ["move", "moveFolder"].contains(change.call), let path = change.path, !path.isWithin(.cairn) else { return }
      moves.withLock { $0.append(path.text) }
    }
    #expect(try apply(plan(), in: tree) == [])
    #expect(try skills() == all)
    #expect(moves.withLock { $0 } == ["skills/one", "skills/two", "skills/own/more.md"])
  }

  @Test func `a new folder in one that passes access rights on is created there`() throws {
    let moves = Mutex<[String]>([])
    let tree = InterferingTree(try folder.tree(), passingRights: [RelativePath("skills")]) {
      _, change throws(TreeError) in
      guard let path = change.path, !path.isWithin(.cairn), change.call != "flushFolder" else { return }
      moves.withLock { $0.append("\(change.call) \(path)") }
    }
    #expect(try apply(plan(), in: tree) == [])
    #expect(try skills() == all)
    #expect(!moves.withLock { $0.contains { $0.hasPrefix("moveFolder") } })
    #expect(moves.withLock { $0.contains("makeFolder skills/one") })
  }

  @Test(arguments: [(plainly: false, schema: 2), (plainly: true, schema: 1)])
  func `an earlier Cairn says that it cannot read a journal only if folders are moved`(
    plainly: Bool, schema: Int
  ) throws {
    var plan = try plan()
    if plainly { plan.operations.removeAll { !$0.path.text.hasPrefix("skills/own/") } }
    #expect(try apply(plan, in: folder.tree()) == [])
    let id = try #require(try folder.tree().names(in: CairnFile.trash).first { $0.hasPrefix("000001") })
    let journal = try Transaction.journal(in: CairnFile.trash.appending(onDisk: id), of: folder.tree())
    #expect(journal?.schema == schema)
  }

  @Test func `a folder that another process creates meanwhile gets the rest of the files, and keeps its own`() throws {
    let folder = folder
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard change.call == "moveFolder", change.path?.text == "skills/one" else { return }
      do { try folder.write(["skills/one/SKILL.md": "mine\n", "skills/one/other.md": "too\n"]) } catch {
        throw .notRegular(.cairn)
      }
    }
    #expect(try apply(plan(), in: tree).map(\.text) == ["skills/one/SKILL.md"])
    var expected = all
    expected["skills/one/SKILL.md"] = "mine\n"
    expected["skills/one/other.md"] = "too\n"
    #expect(try skills() == expected)
  }

  @Test func `what follows a failed step moves the folders back`() throws {
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard change.call == "move", change.path?.text == "skills/own/more.md" else { return }
      throw .system(call: "renameat2", nil, code: 5)
    }
    #expect(throws: RefusedStep.self) { try apply(plan(), in: tree) }
    #expect(try skills() == ["skills/own/SKILL.md": "own\n"])
    #expect(try folder.tree().entry(at: RelativePath("skills/one")) == nil)
    #expect(try folder.tree().names(in: CairnFile.transactions) == [])
  }

  @Test func `after a failure at any change, one more run leaves all of the files or none`() throws {
    let quiet = InterferingTree(try folder.tree()) { _, _ in }
    _ = try apply(plan(), in: quiet)
    for number in 1...quiet.changes {
      let other = try FolderMoveTests()
      let tree = InterferingTree(try other.folder.tree()) { count, _ throws(TreeError) in
        if count >= number { throw .system(call: "test", nil, code: 30) }
      }
      #expect(throws: (any Error).self) { try other.apply(other.plan(), in: tree) }
      let transaction = try other.begin(other.folder.tree())
      defer { transaction.end() }
      _ = try Recovery(transaction).run()
      let found = try other.skills()
      #expect(found == all || found == ["skills/own/SKILL.md": "own\n"], "after failing from \(number) on")
      #expect(try other.folder.tree().names(in: CairnFile.transactions) == [])
    }
  }

  @Test func `a folder whose permissions are set is not moved as a whole`() throws {
    var plan = try plan()
    plan.folderPermissions = [RelativePath("skills/two"): 0o700]
    let moved = Mutex<[String]>([])
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      guard change.call == "moveFolder", let path = change.path, !path.isWithin(.cairn) else { return }
      moved.withLock { $0.append(path.text) }
    }
    #expect(try apply(plan, in: tree) == [])
    #expect(try skills() == all)
    #expect(moved.withLock { $0 } == ["skills/one"])
    #expect(try folder.tree().permissions(of: RelativePath("skills/two")) & 0o777 == 0o700)
  }

  @Test func `folders that were moved are moved back where no further folder can be created`() throws {
    let isFull = Mutex(false)
    let tree = InterferingTree(try folder.tree()) { _, change throws(TreeError) in
      if change.call == "move", change.path?.text == "skills/own/more.md" {
        isFull.withLock { $0 = true }
        throw .system(call: "renameat2", nil, code: 5)
      }
      if change.call == "makeFolder", isFull.withLock({ $0 }) { throw .system(call: "mkdirat", nil, code: 28) }
    }
    #expect(throws: RefusedStep.self) { try apply(plan(), in: tree) }
    #expect(try skills() == ["skills/own/SKILL.md": "own\n"])
    #expect(try folder.tree().names(in: CairnFile.transactions) == [])
  }

  @Test func `a folder whose files were moved one by one is not put in place empty`() throws {
    let new = try RelativePath(onDisk: ".cairn/txn/1/new")
    let step = try JournalStep(
      Journal.Entry(
        path: "skills/one/SKILL.md", before: .absent, after: .file("sha256:0", isExecutable: false),
        staged: new.text + "/0/SKILL.md", saved: "b", aside: "c", keys: [], holdsUserBytes: false))
    let moves = FolderMove.all(in: [step], stagedIn: new)
    #expect(moves.map(\.target.text) == ["skills/one"])
    try folder.write(["\(new.text)/0": .folder])
    let tree = try folder.tree()
    #expect(!moves.contains { $0.apply(in: tree, isFirst: false) })
    #expect(try folder.tree().entry(at: RelativePath("skills/one")) == nil)
    try folder.write(["\(new.text)/0/SKILL.md": "text\n"])
    #expect(moves.allSatisfy { $0.apply(in: tree, isFirst: false) })
    #expect(try folder.text("skills/one/SKILL.md") == "text\n")
  }

  @Test func `a journal is read as it was written`() throws {
    let strange = "a \"quoted\" \\ \u{1}\t\u{7F} \u{2028} 한글/\n"
    let entry = Journal.Entry(
      path: strange, before: .link(strange), after: .file("sha256:0", isExecutable: true), staged: "b", saved: "c",
      aside: "d", keys: [strange, "file:x"], holdsUserBytes: true)
    var other = entry
    (other.before, other.after, other.keys) = (.absent, .other, [])
    for journal in [
      Journal(id: "1", command: strange, time: 1_796_000_000.25, operations: [entry, other]),
      Journal(
        id: "2", command: "add", time: 0, operations: [], lockBefore: "x", lockAfter: "y", undoes: "1",
        folders: ["b": 0o755, "a": 0o700],
        owners: ["b": Ownership(user: 1000, group: 100), strange: Ownership(user: 0, group: 0)]),
    ] {
      try folder.write([".cairn/txn/x/journal.json": .file(JournalText(journal).bytes, isExecutable: false)])
      let read = try Transaction.journal(in: RelativePath(onDisk: ".cairn/txn/x"), of: folder.tree())
      #expect(read == journal)
      try folder.tree().removeFile(RelativePath(onDisk: ".cairn/txn/x/journal.json"))
    }
  }
}
