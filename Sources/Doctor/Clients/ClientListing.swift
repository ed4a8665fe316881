internal import Documents
internal import Packs
internal import Vocabulary

/// The skills that one client lists at the start of every conversation, and how long their list is.
struct ClientListing: Sendable {
  /// The documented limits.
  let budget: Budgets.Listing
  /// In the order of their paths.
  let skills: [Skill]

  /// The listings of the clients in use that document a limit, in byte order of the clients.
  ///
  /// A client lists what is in its own skills folder and, if it reads that one, in the shared folder. A skill that is
  /// mirrored or linked into the client's folder counts once.
  static func all(in tree: DocumentTree) -> [ClientListing] {
    Budgets.listings.filter { tree.fileTree.clients.contains($0.client) }.compactMap { budget in
      guard let agent = AgentTargets.all.agent(named: budget.client) else { return nil }
      let skills = tree.skills.filter { isListed($0, by: agent, tree.fileTree) }
      return skills.isEmpty ? nil : ClientListing(budget: budget, skills: skills)
    }
  }

  /// The characters of a skill's name, and of what describes it: `description` and, for Claude Code, `when_to_use`.
  static func size(of skill: Skill) -> (name: Int, text: Int) {
    let name = skill.name.map { Text.scalarCount($0.value) } ?? 0
    var text = skill.description.map { Text.scalarCount($0.value) } ?? 0
    if let fields = skill.frontMatter?.fields {
      for index in fields.indices where fields[index].key.value == "when_to_use" {
        text += fields[index].value?.text.map(Text.scalarCount) ?? 0
      }
    }
    return (name, text)
  }

  private static func isListed(_ skill: Skill, by agent: AgentTarget, _ fileTree: FileTree) -> Bool {
    // The description of such a skill is not in the list of Claude Code.
    if agent.name == "claude", case .boolean(let isHidden, _)? = skill.frontMatter?["disable-model-invocation"]?.value,
      isHidden
    {
      return false
    }
    let path = skill.document.path
    if path.isWithin(agent.skills) { return true }
    guard let place = path.relative(to: AgentTargets.sharedSkills) else { return false }
    if agent.readsShared || fileTree.isFile(agent.skills) { return true }
    guard let folder = place.components.first, let link = try? agent.skills.appending(onDisk: String(folder)) else {
      return false
    }
    return fileTree.holds(link)
  }
}
