import Packs
import Testing
import Vocabulary

/// The targets that packs and lock files may name, and the table of agents that defines them.
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

  @Test(arguments: allowed) func `a pack may write an allowed target`(text: String) throws {
    #expect(TargetRules().allows(try RelativePath(text)))
  }

  @Test(arguments: refused) func `a pack may not write another target`(text: String) throws {
    #expect(!TargetRules().allows(try RelativePath(text)))
    #expect(TargetRules.unchecked.allows(try RelativePath(text)))
    #expect(TargetRules(further: [try RelativePath(text)]).allows(try RelativePath(text)))
  }

  @Test func `a path that the user allows does not allow other paths`() {
    let rules = TargetRules(further: [path(".github/workflows/ci.yml")], folders: [path(".house/skills")])
    #expect(!rules.allows(path(".github/workflows/other.yml")))
    #expect(!rules.allows(path(".github/workflows/ci.yml/x")))
    #expect(rules.allows(path(".house/skills/a/SKILL.md")))
    #expect(!rules.allows(path(".house/skills")))
    #expect(!rules.allows(path(".house/hooks/a")))
  }

  @Test func `targets that the config file declares are allowed`() {
    var config = Config()
    config.allowedTargets = [path("docs/x.md")]
    config.ownAgents = [AgentTarget(name: "house", skills: path(".house/skills"), instructions: [path("HOUSE.md")])]
    for path in [path("docs/x.md"), path(".house/skills/a/SKILL.md"), path("HOUSE.md")] {
      #expect(config.targetRules.allows(path))
      #expect(!TargetRules().allows(path))
    }
  }

  // MARK: The table

  @Test func `agents are sorted by name and unique`() {
    let names = AgentTargets.all.map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(names).count == names.count)
    #expect(names.contains("claude"))
  }

  @Test func `every path in the table is a valid target for a pack`() throws {
    for agent in AgentTargets.all {
      for path in [agent.skills] + agent.instructions + agent.indicators { _ = try RelativePath(path.text) }
      #expect(TargetRules().allows(agent.skills.appending(path("a"))))
      for path in agent.instructions { #expect(TargetRules().allows(path)) }
      // Without an indicator, an agent is only chosen by name.
      if agent.isCore { #expect(!agent.indicators.isEmpty) }
    }
  }

  @Test func `no indicator of an agent is a folder that every repository has`() {
    let indicators = Set(AgentTargets.all.flatMap(\.indicators))
    for path in [path(".github"), path(".agents"), path(".git"), path("AGENTS.md")] {
      #expect(!indicators.contains(path))
    }
  }

  @Test(arguments: [
    ".agents/.gitignore", ".agents/.GitAttributes", ".agents/skills/alpha/.gitignore", ".agents/.gitmodules",
    ".agents/GITIGN~1", ".agents/.git\u{200C}ignore", ".claude/skills/x/.gitattributes",
  ])
  func `a pack cannot write files that git reads unless the user allows the path`(text: String) throws {
    let path = try RelativePath(text)
    #expect(!TargetRules().allowsPack(toWrite: path))
    #expect(TargetRules(further: [path]).allowsPack(toWrite: path))
    // A lock file may still name files that an earlier Cairn wrote.
    #expect(TargetRules().allows(path))
  }

  @Test(arguments: [".agents/x.md", ".agents/gitignore.md", ".agents/.gitkeep", "AGENTS.md"])
  func `a pack can write other targets in agent folders`(text: String) throws {
    #expect(TargetRules().allowsPack(toWrite: try RelativePath(text)))
  }

  @Test func `a pack cannot write outside of the allowed targets`() throws {
    #expect(!TargetRules().allowsPack(toWrite: try RelativePath("Makefile")))
  }
}
