import Foundation
import Packs
import Testing
import Vocabulary

/// The table of agents: it has every host that `gh skill` names, its entries do not contradict each other, and each says
/// when it was read, and where.
@Suite struct AgentTargetsTests {
  /// The ids in the list of agents of GitHub's CLI, as of November 2026.
  static let hosts = [
    "adal", "amp", "antigravity", "antigravity-cli", "antigravity2.0", "augment", "bob", "claude-code", "cline",
    "codebuddy", "codex", "command-code", "continue", "cortex", "crush", "cursor", "deepagents", "droid", "firebender",
    "gemini-cli", "github-copilot", "goose", "iflow-cli", "junie", "kilo", "kimi-cli", "kiro-cli", "kode", "mcpjam",
    "mistral-vibe", "mux", "neovate", "openclaw", "opencode", "openhands", "pi", "pochi", "qoder", "qwen-code",
    "replit", "roo", "trae", "trae-cn", "universal", "warp", "windsurf", "zencoder",
  ]

  /// The agents that configs have named since the first release, and the folders that hold their links.
  static let first = [
    "antigravity": ".agent/skills", "claude": ".claude/skills", "cline": ".cline/skills", "codex": ".agents/skills",
    "copilot": ".github/skills", "cursor": ".cursor/skills", "factory": ".factory/skills", "gemini": ".gemini/skills",
    "goose": ".goose/skills", "junie": ".junie/skills", "kiro": ".kiro/skills", "opencode": ".opencode/skills",
    "qwen": ".qwen/skills", "windsurf": ".windsurf/skills",
  ]

  @Test func `every host that gh skill names is one agent`() {
    let agents = Self.hosts.map { AgentTargets.all.agent(named: $0)?.name }
    #expect(!agents.contains(nil), "\(zip(Self.hosts, agents).filter { $0.1 == nil }.map(\.0))")
    #expect(Set(agents).count == Self.hosts.count)
    #expect(AgentTargets.all.count == Self.hosts.count)
  }

  @Test func `agents of the first release keep their folders, and only they are core agents`() {
    let core = Dictionary(uniqueKeysWithValues: AgentTargets.core.map { ($0.name, $0.skills.text) })
    #expect(core == Self.first)
  }

  @Test func `no id or alias is used twice`() {
    let names = AgentTargets.names
    #expect(Set(names).count == names.count, "\(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)")
    #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty && !$0.contains(" ") })
    #expect(!names.contains("none"))
  }

  @Test(arguments: [
    ("claude-code", "claude"), ("github-copilot", "copilot"), ("gemini-cli", "gemini"), ("qwen-code", "qwen"),
    ("kiro-cli", "kiro"), ("droid", "factory"), ("kimi", "kimi-cli"), ("claude", "claude"), ("nobody", "nobody"),
  ]) func `an alias stands for an id`(alias: String, id: String) {
    #expect(AgentTargets.id(of: alias) == id)
  }

  @Test func `a misspelled alias leads to the id`() {
    #expect(AgentTargets.all.nearest(to: "claude-cod") == "claude")
    #expect(AgentTargets.all.nearest(to: "github-copilott") == "copilot")
    #expect(AgentTargets.all.nearest(to: "clade") == "claude")
    #expect(AgentTargets.all.nearest(to: "nome", or: ["none"]) == "none")
    #expect(AgentTargets.all.nearest(to: "something else entirely") == nil)
  }

  @Test func `every entry has a title, a day and addresses`() throws {
    let days = Date.ISO8601FormatStyle().year().month().day()
    for agent in AgentTargets.all {
      #expect(!agent.title.isEmpty && !agent.isDeclared, "\(agent.name)")
      let checked = try #require(agent.checked)
      let day = try days.parse(checked)
      #expect(day.formatted(days) == checked && checked >= "2026-11-01", "\(agent.name): \(checked)")
      #expect(!agent.sources.isEmpty && Set(agent.sources).count == agent.sources.count, "\(agent.name)")
      for source in agent.sources {
        let address = try #require(URL(string: source), "\(agent.name): \(source)")
        #expect(address.scheme == "https" && address.host()?.contains(".") == true, "\(agent.name): \(source)")
        #expect(!address.path().isEmpty && address.absoluteString == source, "\(agent.name): \(source)")
      }
    }
  }

  @Test func `every path of an entry is valid on every system, and skills are in a hidden folder`() throws {
    for agent in AgentTargets.all {
      for path in [agent.skills] + agent.instructions + agent.indicators {
        #expect(path.isPortable, "\(agent.name): \(path)")
      }
      #expect(Set(agent.instructions).count == agent.instructions.count, "\(agent.name)")
      #expect(agent.skills.name == "skills" && agent.skills.text.hasPrefix("."), "\(agent.name): \(agent.skills)")
      #expect(agent.skills != AgentTargets.sharedSkills || agent.readsShared, "\(agent.name)")
    }
  }

  @Test func `no skills folder is inside another one`() {
    let folders = Set(AgentTargets.all.map(\.skills)).sorted()
    for folder in folders {
      #expect(!folders.contains { $0 != folder && $0.isWithin(folder) }, "\(folder)")
    }
  }

  @Test func `an agent counts in a repository if it is a core agent or is chosen`() {
    #expect(AgentTargets.folders(choosing: []) == AgentTargets.coreFolders)
    #expect(AgentTargets.folders(choosing: ["claude", "openhands"]) == AgentTargets.coreFolders)
    let more = AgentTargets.folders(choosing: ["trae", "trae-cn", "qoder"]).subtracting(AgentTargets.coreFolders)
    #expect(more == [path(".trae/skills"), path(".qoder/skills")])
  }

  @Test func `a group has at most fifteen entries`() {
    let groups = [
      AgentTargets.all.filter(\.isCore),
      AgentTargets.all.filter { !$0.isCore && $0.name < "f" },
      AgentTargets.all.filter { !$0.isCore && $0.name >= "f" && $0.name < "o" },
      AgentTargets.all.filter { !$0.isCore && $0.name >= "o" },
    ]
    #expect(groups.allSatisfy { $0.count <= 15 })
  }

  // MARK: The page

  @Test func `the page about agents has the row of every agent, in order`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".github/docs/agents.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    for (row, expected) in zip(rows, AgentTargets.all.map(Self.row)) { #expect(row == expected) }
    #expect(rows.count == AgentTargets.all.count)
    #expect(text.contains(AgentTargets.registry))
  }

  /// The row of the page for an agent.
  private static func row(_ agent: AgentTarget) -> String {
    func code(_ texts: [String]) -> String { texts.isEmpty ? "" : texts.map { "`\($0)`" }.joined(separator: ", ") }
    let pages = agent.sources.enumerated().map { number, source in
      source == AgentTargets.registry ? "registry" : "[\(number + 1)](\(source))"
    }
    let cells = [
      "`\(agent.name)`", agent.title, code(agent.aliases), "`\(agent.skills)`", agent.readsShared ? "yes" : "",
      code(agent.instructions.map(\.text)), code(agent.indicators.map(\.text)), agent.checked ?? "",
      pages.joined(separator: ", "),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
