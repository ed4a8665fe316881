import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The decision table of lifecycle.md, policy `file`, row by row.
@Suite struct FileTableTests {
  static let path: RelativePath = ".agents/context/GUIDE.md"
  static let anchor: RelativePath = ".agents/context/ANCHOR.md"

  /// One row: base, disk and new text, and what becomes of them.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    var base: String?
    var locked = TargetState.managed
    var isAdopted = false
    var theirs: String?
    var disk: DiskContent?
    var new: String?
    var request = PlanRequest()
    let action: Action?
    var note: String?
    let state: TargetState?
    /// What stands there after; nil for nothing.
    let leaves: DiskContent?

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "no B, no D: create", new: "new\n", action: .created, state: .managed, leaves: "new\n"),
    Row(name: "no B, D = N: adopt", disk: "new\n", new: "new\n", action: .adopted, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N: the user's", disk: "mine\n", new: "new\n", action: .foreign, note: "plan.compare",
      state: .foreign, leaves: "mine\n"),
    Row(
      name: "no B, D ≠ N, --overwrite", disk: "mine\n", new: "new\n", request: PlanRequest(overwrite: [path]),
      action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N, --overwrite of a folder above", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [".agents/context"]), action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N, --overwrite of another path", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [".agents/context/GUIDE"]), action: .foreign, state: .foreign,
      leaves: "mine\n"),
    Row(
      name: "D = N = B: nothing", base: "old\n", disk: "old\n", new: "old\n", action: nil, state: .managed,
      leaves: "old\n"),
    Row(
      name: "D = N ≠ B: record only", base: "old\n", disk: "new\n", new: "new\n", action: nil, state: .managed,
      leaves: "new\n"),
    Row(
      name: "D = B, N ≠ B: replace", base: "old\n", disk: "old\n", new: "new\n", action: .updated, state: .managed,
      leaves: "new\n"),
    Row(
      name: "N = B, D ≠ B: keep", base: "old\n", disk: "mine\n", new: "old\n", action: .kept, state: .kept,
      leaves: "mine\n"),
    Row(
      name: "all three differ: conflict", base: "old\n", disk: "mine\n", new: "new\n", action: .conflict,
      note: "plan.both-changed", state: .conflict, leaves: "mine\n"),
    Row(
      name: "all three differ, --overwrite", base: "old\n", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict stays open", base: "old\n", locked: .conflict, theirs: "new\n", disk: "mine\n",
      new: "new\n", action: .conflict, note: "plan.still-open", state: .conflict, leaves: "mine\n"),
    Row(
      name: "an open conflict against a later text starts from B", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", new: "newer\n", action: .conflict, note: "plan.both-changed", state: .conflict,
      leaves: "mine\n"),
    Row(
      name: "an open conflict where the user took the pack's text", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "new\n", new: "new\n", action: .recorded, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict where the user took the pack's text, and the pack went on", base: "old\n",
      locked: .conflict, theirs: "new\n", disk: "new\n", new: "newer\n", action: .updated, state: .managed,
      leaves: "newer\n"),
    Row(
      name: "an open conflict where the user gave up the edit", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "old\n", new: "new\n", action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict with a pack that is back at B", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", new: "old\n", action: .kept, state: .kept, leaves: "mine\n"),
    Row(
      name: "D gone, N = B: stays deleted", base: "old\n", new: "old\n", action: .deleted, note: "plan.deleted-here",
      state: .deleted, leaves: nil),
    Row(
      name: "D gone, known: not said again", base: "old\n", locked: .deleted, new: "old\n", action: nil,
      state: .deleted, leaves: nil),
    Row(
      name: "D gone, N ≠ B: stays deleted, said so", base: "old\n", new: "new\n", action: .deleted,
      note: "plan.deleted-and-changed", state: .deleted, leaves: nil),
    Row(
      name: "D gone, known, N ≠ B: said so", base: "old\n", locked: .deleted, new: "new\n", action: .deleted,
      note: "plan.deleted-and-changed", state: .deleted, leaves: nil),
    Row(
      name: "D gone from an open conflict", base: "old\n", locked: .conflict, theirs: "new\n", new: "new\n",
      action: .deleted, state: .deleted, leaves: nil),
    Row(
      name: "D gone, --overwrite brings it back", base: "old\n", locked: .deleted, new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .restored, state: .managed, leaves: "new\n"),
    Row(
      name: "D is back as it was", base: "old\n", locked: .deleted, disk: "old\n", new: "old\n", action: .recorded,
      state: .managed, leaves: "old\n"),
    Row(name: "N gone, D = B: delete", base: "old\n", disk: "old\n", action: .removed, state: nil, leaves: nil),
    Row(
      name: "N gone, D = B, but it was there before: left", base: "old\n", isAdopted: true, disk: "old\n",
      action: .foreign, note: "plan.was-yours", state: nil, leaves: "old\n"),
    Row(
      name: "N gone, D ≠ B: orphaned", base: "old\n", disk: "mine\n", action: .orphaned, state: .orphaned,
      leaves: "mine\n"),
    Row(
      name: "N gone, orphaned already: not said again", base: "old\n", locked: .orphaned, disk: "mine\n", action: nil,
      state: .orphaned, leaves: "mine\n"),
    Row(
      name: "N gone, D ≠ B but the pack's side of a conflict: delete", base: "old\n", locked: .conflict,
      theirs: "new\n", disk: "new\n", action: .removed, state: nil, leaves: nil),
    Row(
      name: "N gone from an open conflict: orphaned", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", action: .orphaned, state: .orphaned, leaves: "mine\n"),
    Row(name: "N gone, D gone: forgotten", base: "old\n", action: nil, state: nil, leaves: nil),
    Row(
      name: "N gone, D a link: forgotten", base: "old\n", disk: .link(to: "x.md"), action: nil, state: nil,
      leaves: .link(to: "x.md")),
    Row(
      name: "N back, orphaned: kept", base: "old\n", locked: .orphaned, disk: "mine\n", new: "old\n", action: .kept,
      state: .kept, leaves: "mine\n"),
    Row(
      name: "no B, D a link", disk: .link(to: "x.md"), new: "new\n", action: .foreign, note: "plan.no-file",
      state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "no B, D a link, --overwrite", disk: .link(to: "x.md"), new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .foreign, state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "D a link in a file's place", base: "old\n", disk: .link(to: "x.md"), new: "new\n", action: .foreign,
      state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "D a folder in a file's place", base: "old\n", disk: .folder, new: "old\n", action: .foreign,
      state: .foreign, leaves: .folder),
  ]

  private func repository(_ row: Row) throws -> MemoryRepository {
    var repository = try MemoryRepository([Self.anchor: "anchor\n"])
    repository.remember(Self.anchor, "anchor\n")
    if let base = row.base {
      repository.remember(Self.path, base, row.locked, isAdopted: row.isAdopted, theirs: row.theirs)
    }
    if let disk = row.disk { repository[Self.path] = disk }
    return repository
  }

  private func wanted(_ row: Row) -> Wanted {
    var offers: [TestDocument] = [.file(Self.anchor, "anchor\n")]
    if let new = row.new { offers.append(.file(Self.path, new)) }
    return .pack(offers)
  }

  @Test(arguments: rows) func `each row of the table`(row: Row) throws {
    var repository = try repository(row)
    let plan = try repository.plan(wanted(row), row.request)
    #expect(plan.action(Self.path) == row.action)
    if let note = row.note { #expect(plan.note(Self.path) == note) }
    #expect(plan.newLock.files[Self.path]?.state == row.state)
    #expect(plan.action(Self.anchor) == nil)
    try repository.apply(plan)
    #expect(repository[Self.path] == row.leaves)
    #expect(try repository.plan(wanted(row)).isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  /// A file that is kept holds its text wherever its lines end.
  @Test(arguments: rows.filter { $0.disk != nil && $0.leaves != .folder })
  func `each row again, with the disk's line ends and byte-order mark`(row: Row) throws {
    func styled(_ content: DiskContent?) -> DiskContent? {
      guard case .file(let bytes, let isExecutable) = content else { return content }
      var text = Text.byteOrderMark
      for byte in bytes { text += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
      return .file(text, isExecutable: isExecutable)
    }
    var repository = try repository(row)
    repository[Self.path] = styled(row.disk)
    let plan = try repository.plan(wanted(row), row.request)
    #expect(plan.action(Self.path) == row.action)
    #expect(plan.newLock.files[Self.path]?.state == row.state)
    try repository.apply(plan)
    #expect(repository[Self.path] == styled(row.leaves))
  }

  @Test(arguments: rows) func `the bases are those that the new lock names`(row: Row) throws {
    var repository = try repository(row)
    try repository.install(wanted(row), row.request)
    #expect(try repository.bases == Set(repository.lock.bases.map { CairnFile.base($0) }))
  }

  @Test(arguments: rows) func `undo brings back what was`(row: Row) throws {
    var repository = try repository(row)
    let files = try repository.files
    let lock = repository.lock
    let plan = try repository.plan(wanted(row), row.request)
    if plan.isEmpty { return }
    try repository.apply(plan)
    try repository.apply(try repository.undo())
    #expect(try repository.files == files)
    #expect(repository.lock == lock)
  }

  @Test func `a device in a file's place is left`() throws {
    var repository = try MemoryRepository([Self.anchor: "anchor\n"])
    repository.remember(Self.path, "old\n")
    repository.disk.devices = [Self.path]
    let plan = try repository.plan(.pack(.file(Self.anchor, "anchor\n"), .file(Self.path, "new\n")))
    #expect(plan.action(Self.path) == .foreign)
    #expect(plan.changed == [])
  }

  @Test(arguments: [DiskContent.link(to: "../elsewhere"), "a file\n"])
  func `what lies behind a link or a file is left, and said once`(bar: DiskContent) throws {
    var repository = try MemoryRepository([".agents/context": bar])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    let plan = try repository.plan(wanted)
    #expect(plan.rows == ["foreign .agents/context/GUIDE.md"])
    #expect(plan.changed == [])
    try repository.apply(plan)
    #expect(repository[".agents/context"] == bar)
    #expect(try repository.plan(wanted).rows == [])
  }

  @Test func `what is the user's is said once, and never planned again`() throws {
    var repository = try MemoryRepository([Self.path: "mine\n"])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    try repository.install(wanted)
    #expect(try repository.plan(wanted).rows == [])
    repository[Self.path] = "mine, later\n"
    #expect(try repository.plan(.pack(.file(Self.path, "newer\n"))).rows == [])
    #expect(try repository.sync().rows == [])
    // When the user takes it away, the place is free.
    repository[Self.path] = nil
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(wanted).rows == ["created .agents/context/GUIDE.md"])
  }

  @Test func `an adopted file stays the user's through replacements`() throws {
    var repository = try MemoryRepository([Self.path: "one\n"])
    try repository.install(.pack(.file(Self.path, "one\n")))
    #expect(repository.lock.files[Self.path]?.isAdopted == true)
    try repository.install(.pack(.file(Self.path, "two\n")))
    #expect(repository.text(Self.path) == "two\n")
    let plan = try repository.install(.pack())
    #expect(plan.rows == ["foreign .agents/context/GUIDE.md"])
    #expect(repository.text(Self.path) == "two\n")
    #expect(try repository.plan(.pack()).rows == [])
  }

  @Test func `bytes of the user's that are given up are marked, Cairn's own are not`() throws {
    var repository = try MemoryRepository([Self.path: "mine\n"])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    #expect(try repository.plan(wanted, PlanRequest(overwrite: [Self.path])).operations.contains { $0.holdsUserBytes })
    repository[Self.path] = "old\n"
    repository.remember(Self.path, "old\n")
    #expect(try !repository.plan(wanted).operations.contains { $0.holdsUserBytes })
  }

  @Test func `where every file is gone, the tree is taken for lost and comes back`() throws {
    let wanted = Wanted.pack(
      .file(Self.path, "new\n"), .file(Self.anchor, "anchor\n"), .block("a.b", in: "AGENTS.md", "x\n"))
    var repository = try MemoryRepository()
    try repository.install(wanted)
    for path in try repository.files.keys { repository[path] = nil }
    let plan = try repository.plan(wanted)
    #expect(
      plan.rows == [
        "restored .agents/context/ANCHOR.md", "restored .agents/context/GUIDE.md", "restored AGENTS.md [a.b]",
      ])
    // A sync takes it for a wish, and says how it comes back.
    try repository.apply(try repository.sync())
    #expect(repository.lock.files.values.allSatisfy { $0.state == .deleted })
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(wanted).rows == [])
    #expect(try repository.sync(PlanRequest(restores: true)).action(Self.path) == .restored)
  }

  @Test func `what was taken away by itself stays away when the rest is lost`() throws {
    let wanted = Wanted.pack(.file(Self.path, "new\n"), .file(Self.anchor, "anchor\n"))
    var repository = try MemoryRepository()
    try repository.install(wanted)
    repository[Self.path] = nil
    try repository.install(wanted)
    repository[Self.anchor] = nil
    #expect(try repository.plan(wanted).rows == ["restored .agents/context/ANCHOR.md"])
  }

  @Test func `a lost tree does not hide that a block was edited or is older`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.path, "new\n"), .block("a.b", in: "AGENTS.md", "one\n")))
    repository[Self.path] = nil
    let newer = Wanted.pack(.file(Self.path, "new\n"), .block("a.b", in: "AGENTS.md", "two\n"))
    #expect(try repository.plan(newer).action("AGENTS.md", block: "a.b") == .updated)
    repository["AGENTS.md"] = "<!-- cairn:begin a.b -->\nmine\n<!-- cairn:end a.b -->\n"
    #expect(try repository.plan(newer).action("AGENTS.md", block: "a.b") == .conflict)
  }

  // MARK: The executable bit

  static let script: RelativePath = ".agents/skills/do/scripts/check.sh"

  /// Base, disk and new: who may run each, and who may after.
  @Test(arguments: [
    (false, false, true, true), (true, true, false, false), (false, true, false, true), (true, false, true, false),
    (false, true, true, true), (true, false, false, false),
  ])
  func `who may run a file changes with the pack, and stays where the user chose`(
    base: Bool, disk: Bool, new: Bool, after: Bool
  ) throws {
    for text in ["old\n", "new\n"] {
      var repository = try MemoryRepository([Self.script: disk ? .program("old\n") : "old\n"])
      repository.remember(Self.script, "old\n", isExecutable: base)
      let wanted = Wanted.pack(.file(Self.script, text, isExecutable: new))
      try repository.install(wanted)
      #expect(repository[Self.script] == .file(Array(text.utf8), isExecutable: after))
      #expect(repository.lock.files[Self.script]?.isExecutable == new)
      #expect(try repository.plan(wanted).isEmpty)
      #expect(try repository.sync().isEmpty)
    }
  }

  @Test func `a script that takes the place of the user's file can be run`() throws {
    var repository = try MemoryRepository([Self.script: "mine\n"])
    let wanted = Wanted.pack(.file(Self.script, "new\n", isExecutable: true))
    try repository.install(wanted)
    #expect(repository[Self.script] == "mine\n")
    try repository.install(wanted, PlanRequest(overwrite: [Self.script]))
    #expect(repository[Self.script] == .program("new\n"))
  }

  @Test func `restoring a script by name brings back that it may be run`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.script, "x\n", isExecutable: true)))
    repository[Self.script] = "x\n"
    #expect(try repository.sync().isEmpty)
    #expect(try repository.sync(PlanRequest(restores: true)).isEmpty)
    try repository.apply(try repository.sync(PlanRequest(restores: true, restore: [Self.script])))
    #expect(repository[Self.script] == .program("x\n"))
  }

  @Test func `bytes that are no text are kept as they are`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x0D, 0x0A]
    var repository = try MemoryRepository()
    var wanted = Wanted.pack(.file(Self.path, "x"))
    wanted.documents[Self.path]?.bytes = bytes
    wanted.documents[Self.path]?.digest = Digest(of: bytes)
    try repository.install(wanted)
    #expect(repository[Self.path] == .bytes(bytes))
    #expect(try repository.sync().isEmpty)
    repository[Self.path] = .bytes([0xFF, 0x00, 0x0A])
    #expect(try repository.sync().action(Self.path) == .kept)
  }

  @Test(arguments: [".agents/context/guide.md", ".agents/Context/other.md"] as [RelativePath])
  func `a name that some file systems take for the same stops the plan`(other: RelativePath) throws {
    let repository = try MemoryRepository([other: "x\n"])
    let failure = #expect(throws: (any Error).self) { try repository.plan(.pack(.file(Self.path, "new\n"))) }
    #expect("\(String(describing: failure))".contains("name-collision"))
  }
}
