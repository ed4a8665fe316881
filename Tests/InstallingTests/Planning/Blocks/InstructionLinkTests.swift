import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Instruction files that are links: one block is written to the target of the links.
@Suite struct InstructionLinkTests {
  static let wanted = Wanted.pack(
    .block("agents.root", in: "AGENTS.md", "\nRead the index.\n\n"),
    .block("agents.claude", in: "CLAUDE.md", "\n@AGENTS.md\n\n", isForAgents: true))

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let contents: [RelativePath: DiskContent]
    let rows: [String]
    /// The blocks in the lock afterwards, as `path id`.
    let blocks: [String]

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "neither is there", contents: [:],
      rows: ["created AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["AGENTS.md agents.root", "CLAUDE.md agents.claude"]),
    Case(
      name: "CLAUDE.md -> AGENTS.md", contents: ["AGENTS.md": "# Mine\n", "CLAUDE.md": .link(to: "AGENTS.md")],
      rows: ["created AGENTS.md [agents.root]"], blocks: ["AGENTS.md agents.root"]),
    Case(
      name: "CLAUDE.md -> ./AGENTS.md", contents: ["AGENTS.md": "# Mine\n", "CLAUDE.md": .link(to: "./AGENTS.md")],
      rows: ["created AGENTS.md [agents.root]"], blocks: ["AGENTS.md agents.root"]),
    Case(
      name: "CLAUDE.md -> AGENTS.md, which is not there yet", contents: ["CLAUDE.md": .link(to: "AGENTS.md")],
      rows: ["created AGENTS.md [agents.root]"], blocks: ["AGENTS.md agents.root"]),
    Case(
      name: "AGENTS.md -> CLAUDE.md", contents: ["CLAUDE.md": "# Mine\n", "AGENTS.md": .link(to: "CLAUDE.md")],
      rows: ["created CLAUDE.md [agents.root]"], blocks: ["CLAUDE.md agents.root"]),
    Case(
      name: "both -> docs/AGENTS.md",
      contents: [
        "docs/AGENTS.md": "# Mine\n", "AGENTS.md": .link(to: "docs/AGENTS.md"),
        "CLAUDE.md": .link(to: "docs/AGENTS.md"),
      ],
      rows: ["created docs/AGENTS.md [agents.root]"], blocks: ["docs/AGENTS.md agents.root"]),
    Case(
      name: "a chain of links",
      contents: [
        "docs/AGENTS.md": "# Mine\n", "AGENTS.md": .link(to: "docs/AGENTS.md"), "CLAUDE.md": .link(to: "AGENTS.md"),
      ],
      rows: ["created docs/AGENTS.md [agents.root]"], blocks: ["docs/AGENTS.md agents.root"]),
    Case(
      name: "AGENTS.md dangling", contents: ["AGENTS.md": .link(to: "docs/AGENTS.md")],
      rows: ["foreign AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "CLAUDE.md dangling elsewhere", contents: ["CLAUDE.md": .link(to: "docs/CLAUDE.md")],
      rows: ["created AGENTS.md [agents.root]", "foreign CLAUDE.md [agents.claude]"],
      blocks: ["AGENTS.md agents.root"]),
    Case(
      name: "AGENTS.md leads out", contents: ["AGENTS.md": .link(to: "../AGENTS.md")],
      rows: ["foreign AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "AGENTS.md is absolute", contents: ["AGENTS.md": .link(to: "/etc/AGENTS.md")],
      rows: ["foreign AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "a loop", contents: ["AGENTS.md": .link(to: "CLAUDE.md"), "CLAUDE.md": .link(to: "AGENTS.md")],
      rows: ["foreign AGENTS.md [agents.root]", "foreign CLAUDE.md [agents.claude]"], blocks: []),
    Case(
      name: "AGENTS.md -> README.md", contents: ["README.md": "# Me\n", "AGENTS.md": .link(to: "README.md")],
      rows: ["foreign AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "AGENTS.md behind a linked folder",
      contents: [
        "real/AGENTS.md": "# Mine\n", "docs": .link(to: "real"), "AGENTS.md": .link(to: "docs/AGENTS.md"),
      ],
      rows: ["foreign AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "a folder", contents: ["AGENTS.md": .folder],
      rows: ["obstructed AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["CLAUDE.md agents.claude"]),
    Case(
      name: "CLAUDE.md imports AGENTS.md already", contents: ["CLAUDE.md": "# Mine\n\n@AGENTS.md\n"],
      rows: ["created AGENTS.md [agents.root]"], blocks: ["AGENTS.md agents.root"]),
    Case(
      name: "CLAUDE.md imports AGENTS.md in a sentence", contents: ["CLAUDE.md": "See @./AGENTS.md first.\r\n"],
      rows: ["created AGENTS.md [agents.root]"], blocks: ["AGENTS.md agents.root"]),
    // Claude Code takes the mark as a part of the path, and does not import the file.
    Case(
      name: "CLAUDE.md has a comma after the import", contents: ["CLAUDE.md": "See @./AGENTS.md, please.\r\n"],
      rows: ["created AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["AGENTS.md agents.root", "CLAUDE.md agents.claude"]),
    Case(
      name: "CLAUDE.md has a colon after the import",
      contents: ["CLAUDE.md": "The rules are in @AGENTS.md: read them.\n"],
      rows: ["created AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["AGENTS.md agents.root", "CLAUDE.md agents.claude"]),
    Case(
      name: "CLAUDE.md names AGENTS.md in code alone",
      contents: ["CLAUDE.md": "Not `@AGENTS.md`\n```\n@AGENTS.md\n```\nme@AGENTS.md\n"],
      rows: ["created AGENTS.md [agents.root]", "created CLAUDE.md [agents.claude]"],
      blocks: ["AGENTS.md agents.root", "CLAUDE.md agents.claude"]),
  ]

  @Test(arguments: cases) func `one block is written to the target of the links`(given: Case) throws {
    var repository = try MemoryRepository(given.contents)
    let plan = try repository.plan(Self.wanted)
    #expect(plan.rows == given.rows)
    try repository.apply(plan)
    let written = repository.lock.blocks.filter { $0.value.state != .foreign }.keys.sorted()
    #expect(written.map { "\($0.path) \($0.id)" } == given.blocks)
    for (path, content) in given.contents {
      if case .file(let bytes, _) = content {
        guard case .file(let now, _) = repository[path] else {
          Issue.record("\(path) is gone")
          continue
        }
        #expect(now.starts(with: bytes))
      } else {
        #expect(repository[path] == content)
      }
    }
    #expect(try repository.plan(Self.wanted).isEmpty)
    #expect(try repository.sync().isEmpty)
    try repository.install(.pack())
    #expect(try repository.files == given.contents.filter { $0.value != .folder })
    #expect(repository.lock.blocks.isEmpty)
  }

  @Test func `a file that was moved and replaced by a link keeps its block`() throws {
    var repository = try MemoryRepository(["AGENTS.md": "# Mine\n"])
    try repository.install(Self.wanted)
    repository["docs/AGENTS.md"] = repository["AGENTS.md"]
    repository["AGENTS.md"] = .link(to: "docs/AGENTS.md")
    for isSync in [true, false] {
      var repository = repository
      let plan = isSync ? try repository.sync() : try repository.plan(Self.wanted)
      #expect(plan.rows == [])
      #expect(plan.changed == [])
      try repository.apply(plan)
      #expect(repository.lock.blocks[BlockKey(path: "docs/AGENTS.md", id: "agents.root")]?.lead == "\n")
      #expect(try repository.plan(Self.wanted).isEmpty)
      try repository.install(.pack())
      #expect(repository.text("docs/AGENTS.md") == "# Mine\n")
    }
    // This also works if the block is no longer wanted when Cairn first finds it at the new path.
    try repository.install(.pack())
    #expect(repository.text("docs/AGENTS.md") == "# Mine\n")
  }

  @Test(arguments: [true, false])
  func `a file that became a link to the other file uses the block there`(isSync: Bool) throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    repository["CLAUDE.md"] = .link(to: "AGENTS.md")
    let plan = isSync ? try repository.sync() : try repository.plan(Self.wanted)
    #expect(plan.rows == [])
    #expect(plan.changed == [])
    try repository.apply(plan)
    #expect(try repository.plan(Self.wanted).rows == [])
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted)
    #expect(repository.lock.blocks.keys.map(\.id) == ["agents.root"])
  }

  @Test(arguments: [true, false])
  func `if AGENTS.md became a link to CLAUDE.md, its block is written there`(isSync: Bool) throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    repository["AGENTS.md"] = .link(to: "CLAUDE.md")
    try repository.apply(isSync ? try repository.sync() : try repository.plan(Self.wanted))
    try repository.install(Self.wanted)
    #expect(repository.text("CLAUDE.md")?.contains("Read the index.") == true)
    #expect(repository.text("CLAUDE.md")?.contains("@AGENTS.md") == false)
    #expect(repository["AGENTS.md"] == .link(to: "CLAUDE.md"))
    #expect(try repository.plan(Self.wanted).isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `an installed block is kept when the file also has an import`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    repository["CLAUDE.md"] = .text("@AGENTS.md\n\n" + (repository.text("CLAUDE.md") ?? ""))
    #expect(try repository.plan(Self.wanted).rows == [])
    #expect(try repository.sync().isEmpty)
  }
}
