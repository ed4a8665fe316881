import Packs
import Platform
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Reverting the last transaction.
@Suite struct UndoTests {
  static let one: RelativePath = ".agents/context/ONE.md"
  static let two: RelativePath = ".agents/context/TWO.md"

  private func installed() throws -> MemoryRepository {
    var repository = try MemoryRepository(["AGENTS.md": "# Mine\n"])
    try repository.install(
      .pack(.file(Self.one, "1\n"), .file(Self.two, "2\n"), .block("a.b", in: "AGENTS.md", "x\n")))
    return repository
  }

  @Test func `undo reverts files, lock, bases and config`() throws {
    var repository = try MemoryRepository(["AGENTS.md": "# Mine\n"])
    let files = try repository.files
    var wanted = Wanted.pack(.file(Self.one, "1\n"), .block("a.b", in: "AGENTS.md", "x\n"))
    wanted.configBytes = Array("schema = 1\nlocale = \"ko\"\n".utf8)
    try repository.install(wanted)
    let plan = try repository.undo()
    #expect(
      plan.rows == ["removed \(Self.one)", "restored .cairn/config.toml", "restored AGENTS.md"])
    #expect(plan.undoes == repository.journals.first?.id)
    try repository.apply(plan)
    #expect(try repository.files == files)
    #expect(repository.lock == Lock())
    #expect(repository[CairnFile.lock] == nil)
    #expect(try repository.bases == [])
    #expect(repository.text(CairnFile.config) == "schema = 1\n")
  }

  @Test func `the next undo reverts the change before it, up to the first one`() throws {
    var repository = try installed()
    let first = repository
    try repository.install(.pack(.file(Self.one, "1, newer\n")))
    try repository.apply(try repository.undo())
    #expect(try repository.files == first.files)
    #expect(repository.lock == first.lock)
    #expect(try repository.bases == first.bases)
    try repository.apply(try repository.undo())
    #expect(try repository.files == ["AGENTS.md": "# Mine\n"])
    #expect(Undo.candidates(among: repository.journals).isEmpty)
  }

  @Test func `files changed since are kept, reported, and keep their lock entries`() throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    repository["AGENTS.md"] = .text((repository.text("AGENTS.md") ?? "") + "more\n")
    let plan = try repository.undo()
    #expect(plan.rows == ["conflict \(Self.one)", "removed \(Self.two)", "conflict AGENTS.md"])
    #expect(plan.needsAttention)
    let entry = repository.lock.files[Self.one]
    try repository.apply(plan)
    #expect(repository.text(Self.one) == "mine\n")
    #expect(repository.text("AGENTS.md")?.hasSuffix("more\n") == true)
    #expect(repository[Self.two] == nil)
    #expect(repository.lock.files == [Self.one: try #require(entry)])
    #expect(repository.lock.blocks.count == 1)
    #expect(try repository.bases == Set(repository.lock.bases.map { CairnFile.base($0) }))
  }

  @Test(arguments: [.folder, .link(to: "x.md")] as [DiskContent])
  func `a folder or link that replaced a file since is kept`(standing: DiskContent) throws {
    var repository = try installed()
    repository[Self.one] = nil
    repository[Self.one] = standing
    if standing == .folder { repository[Self.one.appending("mine.md")] = "mine\n" }
    #expect(try repository.undo().action(Self.one) == .conflict)
  }

  @Test func `undo skips files that already have their old content`() throws {
    var repository = try installed()
    repository[Self.one] = nil
    repository["AGENTS.md"] = "# Mine\n"
    let plan = try repository.undo()
    #expect(plan.rows == ["removed \(Self.two)"])
    try repository.apply(plan)
    #expect(repository.lock == Lock())
  }

  @Test func `undo restores the executable bit`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.one, "1\n")))
    try repository.install(.pack(.file(Self.one, "1\n", isExecutable: true)))
    #expect(repository[Self.one] == .program("1\n"))
    try repository.apply(try repository.undo())
    #expect(repository[Self.one] == "1\n")
  }

  @Test func `undo fails without the saved copy`() throws {
    var repository = try installed()
    try repository.install(.pack(.file(Self.one, "1, newer\n")))
    repository[".cairn/trash/000002-test/old"] = nil
    #expect(throws: (any Error).self) { try repository.undo() }
  }

  @Test func `undo rejects a saved copy that was changed`() throws {
    var repository = try installed()
    try repository.install(.pack(.file(Self.one, "1, newer\n")))
    for (path, _) in try repository.disk.tree.files(below: ".cairn/trash/000002-test/old") {
      repository[path] = "hostile\n"
    }
    #expect(throws: (any Error).self) { try repository.undo() }
  }
}
