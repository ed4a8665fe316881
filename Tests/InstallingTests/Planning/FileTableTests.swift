import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The decision table of `.github/docs/architecture.md`, policy `file`, row by row.
@Suite struct FileTableTests {
  static let path: RelativePath = ".agents/context/GUIDE.md"
  static let anchor: RelativePath = ".agents/context/ANCHOR.md"

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

  /// A kept file keeps its line ends and byte-order mark.
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

  @Test(arguments: rows) func `the bases are exactly those that the new lock names`(row: Row) throws {
    var repository = try repository(row)
    try repository.install(wanted(row), row.request)
    #expect(try repository.bases == Set(repository.lock.bases.map { CairnFile.base($0) }))
  }

  @Test(arguments: rows) func `undo restores the previous state`(row: Row) throws {
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

  @Test func `a device at the path of a file is unchanged`() throws {
    var repository = try MemoryRepository([Self.anchor: "anchor\n"])
    repository.remember(Self.path, "old\n")
    repository.disk.devices = [Self.path]
    let plan = try repository.plan(.pack(.file(Self.anchor, "anchor\n"), .file(Self.path, "new\n")))
    #expect(plan.action(Self.path) == .foreign)
    #expect(plan.changed == [])
  }

  @Test func `a target below a link is skipped and reported once`() throws {
    let bar = DiskContent.link(to: "../elsewhere")
    var repository = try MemoryRepository([".agents/context": bar])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    let plan = try repository.plan(wanted)
    #expect(plan.rows == ["foreign .agents/context/GUIDE.md"])
    #expect(plan.changed == [])
    try repository.apply(plan)
    #expect(repository[".agents/context"] == bar)
    #expect(try repository.plan(wanted).rows == [])
  }

  @Test(arguments: [false, true])
  func `a file in the place of a folder is reported in every run, once for all below it`(isInstalled: Bool) throws {
    let other: RelativePath = ".agents/context/OTHER.md"
    let wanted = Wanted.pack(.file(Self.path, "new\n"), .file(other, "new\n"))
    var repository = try MemoryRepository()
    if isInstalled {
      try repository.install(wanted)
      repository[Self.path] = nil
      repository[other] = nil
    }
    repository[".agents/context"] = "a file\n"
    for plan in [try repository.plan(wanted), try repository.install(wanted), try repository.sync()] {
      #expect(plan.rows == ["obstructed .agents/context"])
      #expect(plan.needsAttention && plan.changed == [])
    }
    #expect(repository[".agents/context"] == "a file\n")
    #expect(repository.lock.files[Self.path]?.state == (isInstalled ? .managed : .foreign))
    repository[".agents/context"] = nil
    let restoring = PlanRequest(restores: true, restore: [".agents/context"])
    let plan = isInstalled ? try repository.sync(restoring) : try repository.plan(wanted)
    #expect(plan.changed == [Self.path, other])
  }

  @Test func `the user's own file is reported once and never planned again`() throws {
    var repository = try MemoryRepository([Self.path: "mine\n"])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    try repository.install(wanted)
    #expect(try repository.plan(wanted).rows == [])
    repository[Self.path] = "mine, later\n"
    #expect(try repository.plan(.pack(.file(Self.path, "newer\n"))).rows == [])
    #expect(try repository.sync().rows == [])
    // Once the user deletes the file, the path is free.
    repository[Self.path] = nil
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(wanted).rows == ["created .agents/context/GUIDE.md"])
  }

  @Test func `an adopted file is kept when the pack no longer has it, even after updates`() throws {
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

  @Test func `operations that discard the user's bytes are marked, and others are not`() throws {
    var repository = try MemoryRepository([Self.path: "mine\n"])
    let wanted = Wanted.pack(.file(Self.path, "new\n"))
    #expect(try repository.plan(wanted, PlanRequest(overwrite: [Self.path])).operations.contains { $0.holdsUserBytes })
    repository[Self.path] = "old\n"
    repository.remember(Self.path, "old\n")
    #expect(try !repository.plan(wanted).operations.contains { $0.holdsUserBytes })
  }

  @Test func `if all files are missing, the tree is treated as lost and restored`() throws {
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
    // A sync records the files as deleted; `sync --restore` restores them.
    try repository.apply(try repository.sync())
    #expect(repository.lock.files.values.allSatisfy { $0.state == .deleted })
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(wanted).rows == [])
    #expect(try repository.sync(PlanRequest(restores: true)).action(Self.path) == .restored)
  }

  @Test func `a file that was deleted on its own stays deleted when the rest is lost`() throws {
    let wanted = Wanted.pack(.file(Self.path, "new\n"), .file(Self.anchor, "anchor\n"))
    var repository = try MemoryRepository()
    try repository.install(wanted)
    repository[Self.path] = nil
    try repository.install(wanted)
    repository[Self.anchor] = nil
    #expect(try repository.plan(wanted).rows == ["restored .agents/context/ANCHOR.md"])
  }

  @Test func `in a lost tree, edited and outdated blocks are still detected`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.path, "new\n"), .block("a.b", in: "AGENTS.md", "one\n")))
    repository[Self.path] = nil
    let newer = Wanted.pack(.file(Self.path, "new\n"), .block("a.b", in: "AGENTS.md", "two\n"))
    #expect(try repository.plan(newer).action("AGENTS.md", block: "a.b") == .updated)
    repository["AGENTS.md"] = "<!-- cairn:begin a.b -->\nmine\n<!-- cairn:end a.b -->\n"
    #expect(try repository.plan(newer).action("AGENTS.md", block: "a.b") == .conflict)
  }

  @Test func `binary content is not changed`() throws {
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
  func `a path that some file systems treat as the same is an error`(other: RelativePath) throws {
    let repository = try MemoryRepository([other: "x\n"])
    let failure = #expect(throws: (any Error).self) { try repository.plan(.pack(.file(Self.path, "new\n"))) }
    #expect("\(String(describing: failure))".contains("name-collision"))
  }
}
