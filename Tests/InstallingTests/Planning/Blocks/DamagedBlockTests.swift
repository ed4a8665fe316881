import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `block`: damaged markers, and blocks in TOML files.
@Suite struct DamagedBlockTests {
  static let damaged = [
    "<!-- cairn:begin agents.root -->\nold\n",
    "old\n<!-- cairn:end agents.root -->\n",
    BlockTests.block("old") + BlockTests.block("old"),
    "<!-- cairn:begin agents.root -->\n<!-- cairn:begin x.y -->\n<!-- cairn:end x.y -->\n<!-- cairn:end agents.root -->\n",
    BlockTests.block("old") + "<!-- cairn:begin x.y -->\n",
    "```\n" + BlockTests.block("old"),
  ]

  @Test(arguments: damaged, [true, false])
  func `damaged markers are reported and nothing is changed`(text: String, isKnown: Bool) throws {
    var repository = isKnown ? try BlockTests.installed() : try MemoryRepository()
    repository[BlockTests.path] = .text(text)
    for wanted in isKnown ? [BlockTests.wanted("old"), BlockTests.wanted("new"), .pack()] : [BlockTests.wanted("old")] {
      let plan = try repository.plan(wanted)
      #expect(plan.rows == ["damaged AGENTS.md [agents.root]"])
      #expect(plan.needsAttention)
      #expect(plan.changed == [])
      #expect(plan.newLock.blocks == repository.lock.blocks)
    }
    if isKnown { #expect(try repository.sync().rows == ["damaged AGENTS.md [agents.root]"]) }
  }

  @Test func `a marker in a fence or within a line of text is ignored`() throws {
    let text = "Put `<!-- cairn:begin agents.root -->` there:\n\n```\n\(BlockTests.block("x"))```\n"
    let repository = try BlockTests.installed(.text(text))
    #expect(repository.text(BlockTests.path) == text + "\n" + BlockTests.block("old"))
  }

  static let config: RelativePath = ".codex/agents/cairn.toml"
  static let tables = Wanted.pack(.block("codex.agents", in: config, "[agents.cairn]\nname = \"x\"\n"))

  @Test func `markers in a TOML file are TOML comments`() throws {
    var repository = try MemoryRepository([Self.config: "# mine\n[mine]\na = 1\n"])
    try repository.install(Self.tables)
    #expect(
      repository.text(Self.config)
        == "# mine\n[mine]\na = 1\n\n# cairn:begin codex.agents\n[agents.cairn]\nname = \"x\"\n# cairn:end codex.agents\n"
    )
    try repository.install(.pack())
    #expect(repository.text(Self.config) == "# mine\n[mine]\na = 1\n")
  }

  @Test(arguments: ["[agents.cairn]\nname = \"mine\"\n", "no toml\n"])
  func `a TOML file that the block would make invalid is unchanged`(text: String) throws {
    let repository = try MemoryRepository([Self.config: .text(text)])
    let plan = try repository.plan(Self.tables)
    #expect(plan.rows == ["damaged .codex/agents/cairn.toml [codex.agents]"])
    #expect(plan.changed == [])
  }

  @Test func `a TOML file that the block's new text would make invalid is unchanged`() throws {
    var repository = try MemoryRepository([Self.config: "[mine]\na = 1\n"])
    try repository.install(Self.tables)
    let plan = try repository.plan(.pack(.block("codex.agents", in: Self.config, "[mine]\nname = \"x\"\n")))
    #expect(plan.action(Self.config, block: "codex.agents") == .damaged)
    #expect(plan.changed == [])
  }
}
