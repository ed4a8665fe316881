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
    let folders = Array(path.components.dropLast())
    var readers: Set<String> = []
    for target in AgentTargets.all where target.isCore || fileTree.agents.contains(target.name) {
      guard Self.holds(target.skills, in: folders) else { continue }
      if target.skills != AgentTargets.sharedSkills { readers.insert(target.name) }
    }
    guard Self.holds(AgentTargets.sharedSkills, in: folders) else { return readers }
    let shared = AgentTargets.all.filter { $0.readsShared && fileTree.clients.contains($0.name) }
    return readers.union(shared.map(\.name))
  }

  /// Whether the components of a folder follow each other in those of another, at any depth: a package of a repository
  /// may have agents' folders of its own.
  private static func holds(_ folder: RelativePath, in components: [Substring]) -> Bool {
    let wanted = folder.components
    guard let first = wanted.first, components.count >= wanted.count else { return false }
    return components.indices.contains { index in
      components[index] == first && components[index...].starts(with: wanted)
    }
  }
}
