import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The block with the list of documents, and the lines of the preferences: both are rendered from the config and the disk.
@Suite struct DocumentIndexPlanTests {
  private static let readme: RelativePath = "docs/README.md"
  private static let key = BlockKey(path: readme, id: "docs")

  private static func page(_ summary: String) -> DiskContent { .text("---\nsummary: \(summary)\n---\n\n# Ship\n") }

  /// A repository with one document and its index.
  private static func installed() throws -> MemoryRepository {
    var repository = try MemoryRepository()
    repository.config.docs = DocsConfig()
    repository["docs/ship.md"] = page("How we ship")
    repository.writeLock()
    try repository.apply(try repository.sync())
    return repository
  }

  @Test func `sync writes the index, and a second run has nothing to do`() throws {
    let repository = try Self.installed()
    #expect(
      repository.text(Self.readme)
        == "<!-- cairn:begin docs -->\n\n- [Ship](ship.md): How we ship\n\n<!-- cairn:end docs -->\n")
    #expect(repository.lock.blocks[Self.key]?.isCreated == true)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a changed document updates the index, and only that`() throws {
    var repository = try Self.installed()
    repository["docs/ship.md"] = Self.page("How we ship now")
    repository["docs/test.md"] = .text("# Test\n")
    let plan = try repository.sync()
    #expect(plan.rows == ["updated docs/README.md [docs]"])
    try repository.apply(plan)
    #expect(repository.text(Self.readme)?.contains("- [Ship](ship.md): How we ship now\n- [Test](test.md)\n") == true)
  }

  @Test func `an edit in the block is kept, and merged with a new document`() throws {
    var repository = try Self.installed()
    repository[Self.readme] = .text(
      "<!-- cairn:begin docs -->\n\nRead these.\n\n- [Ship](ship.md): How we ship\n\n<!-- cairn:end docs -->\n")
    #expect(try repository.sync().steps.map(\.action) == [.kept])
    repository["docs/test.md"] = .text("# Test\n")
    let plan = try repository.sync()
    #expect(plan.steps.map(\.action) == [.merged])
    try repository.apply(plan)
    let text = try #require(repository.text(Self.readme))
    #expect(text.contains("Read these.\n") && text.contains("- [Test](test.md)\n"))
  }

  @Test func `two changes of one line are a conflict`() throws {
    var repository = try Self.installed()
    repository[Self.readme] = .text(
      "<!-- cairn:begin docs -->\n\n- [Ship](ship.md): My words\n\n<!-- cairn:end docs -->\n")
    repository["docs/ship.md"] = Self.page("Other words")
    #expect(try repository.sync().steps.map(\.action) == [.conflict])
  }

  @Test func `an empty block that the user wrote is the place of the index`() throws {
    var repository = try MemoryRepository()
    repository.config.docs = DocsConfig()
    repository["docs/ship.md"] = Self.page("How we ship")
    repository[Self.readme] = "# Docs\n\n<!-- cairn:begin docs -->\n<!-- cairn:end docs -->\n\nMore.\n"
    repository.writeLock()
    try repository.apply(try repository.sync())
    #expect(
      repository.text(Self.readme)
        == "# Docs\n\n<!-- cairn:begin docs -->\n\n- [Ship](ship.md): How we ship\n\n<!-- cairn:end docs -->\n\nMore.\n"
    )
  }

  @Test func `without the choice the block is removed, and a file that Cairn created with it`() throws {
    var repository = try Self.installed()
    repository.config.docs = nil
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.readme) == nil)
    #expect(repository.lock.blocks.isEmpty)
  }

  @Test func `another file for the index moves the block there`() throws {
    var repository = try Self.installed()
    repository.config.docs = DocsConfig(index: "AGENTS.md")
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.readme) == nil)
    #expect(repository.text("AGENTS.md")?.contains("- [Ship](docs/ship.md): How we ship\n") == true)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a lock may name a Markdown file for the index, and no other file`() throws {
    let digest = "sha256:" + String(repeating: "0", count: 64)
    func read(_ path: String, _ id: String) -> Int {
      let text = """
        schema = 1
        [blocks."\(path)"."\(id)"]
        pack = "cairn"
        state = "managed"
        digest = "\(digest)"
        """
      return Lock.read(Array(text.utf8)).lock.blocks.count
    }
    #expect(read("docs/README.md", "docs") == 1)
    #expect(read("docs/README.md", "agents.root") == 0)
    #expect(read(".github/README.md", "docs") == 0)
    #expect(read("Makefile", "docs") == 0)
  }

  @Test func `preferences are lines of the root block, and sync follows a change without the pack`() throws {
    var repository = try BlockTests.installed()
    let before = repository.text("AGENTS.md")
    repository.config.preferences.verbosity = .brief
    let plan = try repository.sync()
    #expect(plan.rows == ["updated AGENTS.md [agents.root]"])
    try repository.apply(plan)
    let text = try #require(repository.text("AGENTS.md"))
    #expect(text.contains("old\n\(Preferences.mark)\n\n- **Length.**"))
    #expect(try repository.sync().isEmpty)
    repository.config.preferences = Preferences()
    try repository.apply(try repository.sync())
    #expect(repository.text("AGENTS.md") == before)
  }

  @Test func `an edit of the root block is merged with the preferences`() throws {
    var repository = try BlockTests.installed()
    repository["AGENTS.md"] = .text("# Mine\n\n" + BlockTests.block("mine, before\nold"))
    repository.config.preferences.questions = .ask
    let plan = try repository.sync()
    #expect(plan.steps.map(\.action) == [.merged])
    try repository.apply(plan)
    let text = try #require(repository.text("AGENTS.md"))
    #expect(text.contains("mine, before\nold\n\(Preferences.mark)\n"))
  }
}
