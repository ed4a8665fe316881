import Packs
import Testing
import Vocabulary

/// Where packs and locks may write, and the table of agents behind it.
@Suite struct TargetRulesTests {
  static let allowed = [
    ".agents/skills/release/SKILL.md", ".agents/context/PROJECT.md", ".agents/x", ".claude/skills/release",
    ".claude/skills/release/SKILL.md", ".codex/agents/reviewer.toml", "AGENTS.md", "CLAUDE.md", "GEMINI.md",
    ".github/copilot-instructions.md", ".github/skills/release", ".goosehints", ".junie/AGENTS.md", "docs/AGENTS.md",
    "a/b/CLAUDE.md",
  ]

  static let refused = [
    ".agents", ".claude/skills", ".codex/agents", ".claude/settings.json", ".claude/skillsX/a", ".codex/config.toml",
    ".github/workflows/ci.yml", ".github/workflows/AGENTS.md", ".vscode/tasks.json", ".vscode/AGENTS.md",
    ".husky/AGENTS.md", "docs/.vscode/AGENTS.md", "README.md", "docs/README.md", "src/main.swift", "agents.md",
    "AGENTS.md/x", ".agentsX/skills/a", ".envrc", "Makefile",
  ]

  @Test(arguments: allowed) func `a pack may write`(text: String) throws {
    #expect(TargetRules().allows(try RelativePath(text)))
  }

  @Test(arguments: refused) func `a pack may not write`(text: String) throws {
    #expect(!TargetRules().allows(try RelativePath(text)))
    #expect(TargetRules.unchecked.allows(try RelativePath(text)))
    #expect(TargetRules(further: [try RelativePath(text)]).allows(try RelativePath(text)))
  }

  @Test func `what the user allows by name is that path alone`() {
    let rules = TargetRules(further: [path(".github/workflows/ci.yml")], folders: [path(".house/skills")])
    #expect(!rules.allows(path(".github/workflows/other.yml")))
    #expect(!rules.allows(path(".github/workflows/ci.yml/x")))
    #expect(rules.allows(path(".house/skills/a/SKILL.md")))
    #expect(!rules.allows(path(".house/skills")))
    #expect(!rules.allows(path(".house/hooks/a")))
  }

  @Test func `what the config declares is allowed`() {
    var config = Config()
    config.allowedTargets = [path("docs/x.md")]
    config.ownAgents = [AgentTarget(name: "house", skills: path(".house/skills"), instructions: [path("HOUSE.md")])]
    for path in [path("docs/x.md"), path(".house/skills/a/SKILL.md"), path("HOUSE.md")] {
      #expect(config.targetRules.allows(path))
      #expect(!TargetRules().allows(path))
    }
  }

  // MARK: The table

  @Test func `the agents stand in the order of their names, each once`() {
    let names = AgentTargets.all.map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(names).count == names.count)
    #expect(names.contains("claude"))
  }

  @Test func `every path of the table passes the checks of a pack's targets`() throws {
    for agent in AgentTargets.all {
      for path in [agent.skills] + agent.instructions + agent.indicators { _ = try RelativePath(path.text) }
      #expect(TargetRules().allows(agent.skills.appending(path("a"))))
      for path in agent.instructions { #expect(TargetRules().allows(path)) }
      #expect(!agent.indicators.isEmpty)
    }
  }

  @Test func `no trace is a folder that every repository has`() {
    let indicators = Set(AgentTargets.all.flatMap(\.indicators))
    for path in [path(".github"), path(".agents"), path(".git"), path("AGENTS.md")] {
      #expect(!indicators.contains(path))
    }
  }

  @Test(arguments: [
    ".agents/.gitignore", ".agents/.GitAttributes", ".agents/skills/alpha/.gitignore", ".agents/.gitmodules",
    ".agents/GITIGN~1", ".agents/.git\u{200C}ignore", ".claude/skills/x/.gitattributes",
  ])
  func `what git reads no pack writes, unless the user allows it by name`(text: String) throws {
    let path = try RelativePath(text)
    #expect(!TargetRules().allowsPack(toWrite: path))
    #expect(TargetRules(further: [path]).allowsPack(toWrite: path))
    // A lock may say what an earlier Cairn wrote.
    #expect(TargetRules().allows(path))
  }

  @Test(arguments: [".agents/x.md", ".agents/gitignore.md", ".agents/.gitkeep", "AGENTS.md"])
  func `other targets are a pack's as before`(text: String) throws {
    #expect(TargetRules().allowsPack(toWrite: try RelativePath(text)))
  }

  @Test func `other places are no pack's`() throws {
    #expect(!TargetRules().allowsPack(toWrite: try RelativePath("Makefile")))
  }
}
