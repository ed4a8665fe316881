internal import Packs
internal import Vocabulary

extension FileTree {
  /// The agents whose own files are in the tree. `AGENTS.md` and the shared folder are evidence of nobody, because many
  /// agents read them.
  static func evidentClients(holding holds: (RelativePath) -> Bool) -> Set<String> {
    var clients: Set<String> = []
    for target in AgentTargets.all where target.isCore {
      let own = target.instructions.filter { $0.name != "AGENTS.md" }
      if (target.indicators + own).contains(where: holds) { clients.insert(target.name) }
    }
    return clients
  }
}

extension AgentTarget {
  /// The agents that are documented to read the skills folder of this one, by id. Others may read it if the user chooses so,
  /// as Windsurf does: that is no evidence of anything.
  ///
  /// - Cline: docs.cline.bot/customization/skills, "Where Skills Live", November 2026.
  /// - Gemini CLI reads `.gemini/skills` and `.agents/skills` alone (geminicli.com/docs/cli/using-agent-skills, "Discovery
  ///   tiers", November 2026), and Codex, Junie, Kiro and Qwen Code only folders of their own and the shared one.
  var skillsReaders: Set<String> {
    name == "claude" ? ["amp", "claude", "cline", "copilot", "cursor", "factory", "goose", "opencode"] : [name]
  }
}

extension Document {
  /// The agents that load the skill this file belongs to, by id: from the agent's own folder that agent, from the shared
  /// folder those of the tree that read it. Empty outside such folders: an installer copies a skill of a collection to
  /// an agent that is not known here.
  var skillReaders: Set<String> {
    let folders = path.components.dropLast()
    var readers: Set<String> = []
    for target in AgentTargets.all where target.isCore || fileTree.agents.contains(target.name) {
      guard target.skills != AgentTargets.sharedSkills, !folders.rests(after: target.skills.components).isEmpty else {
        continue
      }
      readers.insert(target.name)
    }
    guard !folders.rests(after: AgentTargets.sharedSkills.components).isEmpty else { return readers }
    let shared = AgentTargets.all.filter { $0.readsShared && fileTree.clients.contains($0.name) }
    return readers.union(shared.map(\.name))
  }
}
