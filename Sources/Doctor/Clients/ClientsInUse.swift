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
