import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `block`: a managed block in a file of the user.
@Suite struct BlockTests {
  static let path: RelativePath = "AGENTS.md"
  static let id = "agents.root"
  static let key = BlockKey(path: path, id: id)

  static func block(_ body: String, lineEnd: String = "\n") -> String {
    ["<!-- cairn:begin agents.root -->", body, "<!-- cairn:end agents.root -->", ""].joined(separator: lineEnd)
  }

  static func wanted(_ body: String, isForAgents: Bool = false) -> Wanted {
    .pack(.block(id, in: path, body + "\n", isForAgents: isForAgents))
  }

  /// A repository with the block `old` after some text of the user.
  static func installed(_ text: DiskContent? = "# Mine\n") throws -> MemoryRepository {
    var repository = try MemoryRepository()
    repository[path] = text
    try repository.install(wanted("old"))
    return repository
  }

  // MARK: Inserting

  /// A file, and its text with the block.
  static let appended: [(DiskContent?, String)] = [
    (nil, block("old")),
    ("", block("old")),
    ("# Mine\n", "# Mine\n\n" + block("old")),
    ("# Mine", "# Mine\n\n" + block("old")),
    ("# Mine\n\n", "# Mine\n\n" + block("old")),
    ("# Mine\r\nmore\r\n", "# Mine\r\nmore\r\n\r\n" + block("old", lineEnd: "\r\n")),
    ("# Mine\r\nmore", "# Mine\r\nmore\r\n\r\n" + block("old", lineEnd: "\r\n")),
    ("\u{FEFF}# Mine\n", "\u{FEFF}# Mine\n\n" + block("old")),
    ("\u{FEFF}", "\u{FEFF}" + block("old")),
    (
      "# Mine\n<!-- other:begin -->\nx\n<!-- other:end -->\n",
      "# Mine\n<!-- other:begin -->\nx\n<!-- other:end -->\n\n" + block("old")
    ),
  ]

  @Test(arguments: appended) func `a block is appended with the line ends it needs, and removing it restores the file`(
    before: DiskContent?, after: String
  ) throws {
    var repository = try Self.installed(before)
    #expect(repository.text(Self.path)?.utf8.elementsEqual(after.utf8) == true)
    #expect(repository.lock.blocks[Self.key]?.isCreated == (before == nil))
    #expect(try repository.plan(Self.wanted("old")).isEmpty)
    #expect(try repository.sync().rows == [])
    // Replacing the block keeps every other byte.
    try repository.install(Self.wanted("new"))
    #expect(repository.text(Self.path)?.utf8.elementsEqual(after.replacing("old", with: "new").utf8) == true)
    #expect(try repository.install(.pack()).rows == ["removed AGENTS.md [agents.root]"])
    #expect(repository[Self.path] == before)
    #expect(repository.lock.blocks.isEmpty)
    #expect(try repository.bases == [])
  }

  @Test func `an executable file stays executable`() throws {
    let repository = try Self.installed(.program("# Mine\n"))
    #expect(repository[Self.path] == .program("# Mine\n\n" + Self.block("old")))
  }

  @Test func `an existing block with the same text is adopted`() throws {
    var repository = try MemoryRepository([Self.path: .text("# Mine\n\n" + Self.block("old"))])
    #expect(try repository.install(Self.wanted("old")).rows == ["adopted AGENTS.md [agents.root]"])
    #expect(repository.text(Self.path) == "# Mine\n\n" + Self.block("old"))
  }

  @Test func `an existing block with other text is kept and reported once`() throws {
    var repository = try MemoryRepository([Self.path: .text(Self.block("mine"))])
    let plan = try repository.install(Self.wanted("old"))
    #expect(plan.rows == ["foreign AGENTS.md [agents.root]"])
    #expect(plan.changed == [])
    #expect(try repository.plan(Self.wanted("old")).rows == [])
    #expect(try repository.sync().rows == [])
    try repository.install(Self.wanted("old"), PlanRequest(overwrite: [Self.path]))
    #expect(repository.text(Self.path) == Self.block("old"))
    #expect(repository.lock.blocks[Self.key]?.state == .managed)
  }

  // MARK: The decision table

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// The body on disk; nil if the user deleted the block.
    let disk: String?
    let new: String
    var request = PlanRequest()
    let action: Action?
    var note: String?
    let state: TargetState
    let leaves: String?

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "D = N = B", disk: "old", new: "old", action: nil, state: .managed, leaves: "old"),
    Row(name: "D = N ≠ B", disk: "new", new: "new", action: nil, state: .managed, leaves: "new"),
    Row(name: "D = B, N ≠ B", disk: "old", new: "new", action: .updated, state: .managed, leaves: "new"),
    Row(name: "N = B, D ≠ B", disk: "mine", new: "old", action: .kept, state: .kept, leaves: "mine"),
    Row(name: "all three differ", disk: "mine", new: "new", action: .conflict, state: .conflict, leaves: "mine"),
    Row(
      name: "all three differ, --overwrite", disk: "mine", new: "new", request: PlanRequest(overwrite: [path]),
      action: .updated, state: .managed, leaves: "new"),
    Row(
      name: "taken out", disk: nil, new: "old", action: .deleted, note: "plan.deleted-here", state: .deleted,
      leaves: nil),
    Row(
      name: "taken out, changed in the pack", disk: nil, new: "new", action: .deleted,
      note: "plan.deleted-and-changed", state: .deleted, leaves: nil),
    Row(
      name: "taken out, --overwrite", disk: nil, new: "new", request: PlanRequest(overwrite: [path]),
      action: .restored, state: .managed, leaves: "new"),
    Row(
      name: "taken out, --restore", disk: nil, new: "old", request: PlanRequest(restores: true), action: .restored,
      state: .managed, leaves: "old"),
    Row(
      name: "edited, --restore", disk: "mine", new: "old", request: PlanRequest(restores: true), action: .kept,
      state: .kept, leaves: "mine"),
    Row(
      name: "edited, --restore by name", disk: "mine", new: "old",
      request: PlanRequest(restores: true, restore: [path]), action: .restored, state: .managed, leaves: "old"),
  ]

  @Test(arguments: rows, ["\n", "\r\n"]) func `the decision table is applied to the body`(row: Row, lineEnd: String)
    throws
  {
    func text(_ body: String?) -> String {
      let tail = "# Below" + lineEnd
      return ["# Mine", "", ""].joined(separator: lineEnd) + (body.map { Self.block($0, lineEnd: lineEnd) } ?? "")
        + tail
    }
    var repository = try Self.installed(.text(["# Mine", "more", ""].joined(separator: lineEnd)))
    repository[Self.path] = .text(text(row.disk))
    let plan = try repository.plan(Self.wanted(row.new), row.request)
    #expect(plan.action(Self.path, block: Self.id) == row.action)
    if let note = row.note { #expect(plan.note(Self.path, block: Self.id) == note) }
    #expect(plan.newLock.blocks[Self.key]?.state == row.state)
    try repository.apply(plan)
    if row.disk == nil, let leaves = row.leaves {
      // The block is restored at the end of the file.
      #expect(repository.text(Self.path)?.hasSuffix(Self.block(leaves, lineEnd: lineEnd)) == true)
    } else {
      #expect(repository.text(Self.path)?.utf8.elementsEqual(text(row.leaves).utf8) == true)
    }
    #expect(try repository.plan(Self.wanted(row.new)).isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a conflict is resolved when the user takes the pack's text or reverts the edit`() throws {
    var repository = try Self.installed()
    repository[Self.path] = .text(Self.block("mine"))
    try repository.install(Self.wanted("new"))
    #expect(try repository.sync().note(Self.path, block: Self.id) == "plan.still-open")
    for body in ["new", "old"] {
      var copy = repository
      copy[Self.path] = .text(Self.block(body))
      try copy.apply(try copy.sync())
      #expect(copy.lock.blocks[Self.key]?.state == .managed)
      #expect(copy.text(Self.path) == Self.block("new"))
      #expect(try copy.plan(Self.wanted("new")).isEmpty)
      copy = repository
      copy[Self.path] = .text(Self.block(body))
      try copy.install(Self.wanted("newer"))
      #expect(copy.text(Self.path) == Self.block("newer"))
    }
  }

  @Test func `an edit is reported until it is accepted, and again after the next edit`() throws {
    var repository = try Self.installed()
    repository[Self.path] = .text(Self.block("mine"))
    #expect(try repository.sync().note(Self.path, block: Self.id) == "plan.block-edited")
    #expect(try repository.sync().isEmpty)
    var request = PlanRequest()
    request.resolutions = [.block(Self.key): .mine]
    let plan = try repository.sync(request)
    #expect(plan.action(Self.path, block: Self.id) == .resolved)
    #expect(plan.changed == [])
    try repository.apply(plan)
    #expect(repository.lock.blocks[Self.key]?.accepted == Digest(of: Array("mine\n".utf8)))
    #expect(try repository.sync().note(Self.path, block: Self.id) == nil)
    #expect(try repository.sync(request).isEmpty)
    repository[Self.path] = .text(Self.block("mine, newer"))
    #expect(try repository.sync().note(Self.path, block: Self.id) == "plan.block-edited")
    repository[Self.path] = .text(Self.block("old"))
    try repository.apply(try repository.sync())
    #expect(repository.lock.blocks[Self.key]?.accepted == nil)
  }

  @Test
  func `an accepted edit stays accepted after a merge and after a resolved conflict`()
    throws
  {
    var repository = try MemoryRepository()
    repository[Self.path] = "# Mine\n"
    try repository.install(Self.wanted("one\ntwo\nthree"))
    var request = PlanRequest()
    request.resolutions = [.block(Self.key): .mine]
    repository[Self.path] = .text(Self.block("mine\ntwo\nthree"))
    try repository.apply(try repository.sync(request))
    try repository.install(Self.wanted("one\ntwo\nnewer"))
    #expect(repository.text(Self.path) == Self.block("mine\ntwo\nnewer"))
    #expect(try repository.sync().note(Self.path, block: Self.id) == nil)
    try repository.install(Self.wanted("newest\ntwo\nnewer"))
    #expect(repository.lock.blocks[Self.key]?.state == .conflict)
    try repository.apply(try repository.sync(request))
    #expect(repository.lock.blocks[Self.key]?.state == .kept)
    #expect(try repository.sync().note(Self.path, block: Self.id) == nil)
  }

  @Test func `restoring a block does not change an edited block in the same file`() throws {
    var repository = try MemoryRepository()
    repository[Self.path] = "# Mine\n"
    let wanted = Wanted.pack(
      .block(Self.id, in: Self.path, "old\n"), .block("agents.more", in: Self.path, "more\n"))
    try repository.install(wanted)
    repository[Self.path] = .text(Self.block("mine"))
    var request = PlanRequest()
    request.bringsBack = [.block(BlockKey(path: Self.path, id: "agents.more")), .block(Self.key)]
    let plan = try repository.plan(wanted, request)
    #expect(plan.action(Self.path, block: "agents.more") == .restored)
    #expect(plan.action(Self.path, block: Self.id) == .kept)
    try repository.apply(plan)
    #expect(repository.text(Self.path)?.hasPrefix(Self.block("mine")) == true)
    #expect(try repository.plan(wanted, request).isEmpty)
  }

  @Test func `a deleted file is not created again`() throws {
    var repository = try Self.installed(nil)
    repository[Self.path] = nil
    #expect(try repository.install(Self.wanted("old")).rows == ["deleted AGENTS.md [agents.root]"])
    #expect(try repository.plan(Self.wanted("old")).rows == [])
  }
}
