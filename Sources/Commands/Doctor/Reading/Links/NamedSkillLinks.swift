internal import Packs
internal import Platform
internal import Vocabulary

/// The skills that links in a named folder of an agent lead to, such as those of `.claude/skills`: a user
/// who names the folder means the skills that the agent finds in it.
struct NamedSkillLinks {
  /// The folders that the links below each named path lead to.
  private(set) var targets: [RelativePath: Set<RelativePath>] = [:]

  /// `all` are the files and links of the tree, `skills` the folders with a `SKILL.md`. Without a named folder of an
  /// agent, nothing is read.
  init(below named: [RelativePath], among all: [RelativePath], _ skills: Set<RelativePath>, in tree: any Tree) {
    let folders = AgentTargets.coreFolders
    let named = named.filter { name in folders.contains { $0.isWithin(name) } }
    guard !named.isEmpty else { return }
    for path in all where folders.contains(path) || path.parent.map(folders.contains) == true {
      let around = named.filter { path.isWithin($0) }
      guard !around.isEmpty, case .link(let text)? = try? tree.entry(at: path),
        let target = path.following(link: text),
        skills.contains(target) || (folders.contains(path) && skills.contains { $0.isWithin(target) })
      else { continue }
      for name in around { targets[name, default: []].insert(target) }
    }
  }
}
