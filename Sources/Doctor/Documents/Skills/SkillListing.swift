internal import Packs
internal import Vocabulary

/// The skills that one client lists together.
struct SkillListing: Sendable {
  /// In the order of their paths; a skill at the same path for several clients occurs once.
  let skills: [Skill]

  /// The listings of a tree: the clients' own folders are one listing, because most clients read several of them;
  /// elsewhere, the skills in one parent folder are one listing.
  static func all(in tree: DocumentTree) -> [SkillListing] {
    let roots = AgentTargets.folders(choosing: tree.fileTree.agents)
    var client: [Skill] = []
    var places: Set<RelativePath> = []
    var others: [RelativePath?: [Skill]] = [:]
    for skill in tree.skills {
      guard let folder = skill.document.path.parent else { continue }
      if let root = folder.ancestors.first(where: roots.contains) {
        if let place = folder.relative(to: root), places.insert(place).inserted { client.append(skill) }
      } else {
        others[folder.parent, default: []].append(skill)
      }
    }
    let rest = others.values.sorted { ($0.first?.document.path.text ?? "") < ($1.first?.document.path.text ?? "") }
    return ([client] + rest).filter { !$0.isEmpty }.map { SkillListing(skills: $0) }
  }
}
