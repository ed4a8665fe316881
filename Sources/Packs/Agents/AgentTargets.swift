package import Vocabulary

/// The agents that Cairn knows: every host that GitHub's `gh skill` names, each according to its own documentation
/// where there is any. One agent is one entry, in the group of its first letter.
package enum AgentTargets {
  /// The folder of skills that always exists; Codex, Amp, Gemini CLI, OpenCode, Zed, Copilot and others read it.
  package static let sharedSkills = RelativePath(constant: ".agents/skills")
  /// The instruction file that most agents read, and that the files of the others import.
  package static let sharedInstructions = RelativePath(constant: "AGENTS.md")
  /// The generated overview of all skills.
  package static let index = RelativePath(constant: ".agents/skills/INDEX.md")
  /// The generated routes.
  package static let routes = RelativePath(constant: ".agents/skills/routes.toml")
  /// The user's own routes, which Cairn reads and never writes.
  package static let localRoutes = RelativePath(constant: ".agents/skills/routes.local.toml")

  /// The list of agents of GitHub's CLI: the source for agents whose own documentation says nothing.
  package static let registry = "https://github.com/cli/cli/blob/trunk/internal/skills/registry/registry.go"

  /// By name, in byte order.
  package static let all: [AgentTarget] = (coreAgents + agentsAToE + agentsFToN + agentsOToZ).sorted {
    $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
  }

  /// The agents that count in every repository, by name, in byte order.
  package static let core: [AgentTarget] = all.filter(\.isCore)

  /// Every id and every alias.
  package static let names: [String] = all.flatMap { [$0.name] + $0.aliases }

  /// The id that a name stands for: the name itself unless it is an alias.
  package static func id(of name: String) -> String { all.agent(named: name)?.name ?? name }

  /// The skills folders that agents read in a repository where these agents are chosen: those of the core agents and of
  /// the chosen ones.
  package static func folders(choosing chosen: [String]) -> Set<RelativePath> {
    coreFolders.union(all.filter { !$0.isCore && chosen.contains($0.name) }.map(\.skills))
  }

  /// The skills folders of the core agents.
  package static let coreFolders = Set(core.map(\.skills))

  /// The instruction files of the core agents.
  package static let coreFiles = Set(core.flatMap(\.instructions))

  /// Folders that a pack may write into.
  package static let allowedFolders: [RelativePath] =
    [RelativePath(constant: ".agents"), RelativePath(constant: ".codex/agents")] + Set(all.map(\.skills)).sorted()

  /// Files that a pack may write.
  package static let allowedFiles: Set<RelativePath> = Set(all.flatMap(\.instructions))

  /// Names that an instruction file may have in any folder.
  package static let instructionNames: Set<String> = Set(coreFiles.map(\.name))
}
