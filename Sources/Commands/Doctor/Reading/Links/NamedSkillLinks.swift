internal import Packs
internal import Platform
internal import Vocabulary

/// The skills that links in a named folder of an agent lead to, such as those of `.claude/skills`: a user
/// who names the folder means the skills that the agent finds in it. The same for a `SKILL.md` that is a link to another one.
struct NamedSkillLinks {
  /// The folders that the links below each named path lead to.
  private(set) var targets: [RelativePath: Set<RelativePath>] = [:]

  /// `all` are the files and links of the tree, `skills` the folders with a `SKILL.md`. Without a named folder, nothing is
  /// read.
  init(below named: [RelativePath], among all: [RelativePath], _ skills: Set<RelativePath>, in tree: any Tree) {
    addFiles(below: Set(named), among: all, skills, in: tree)
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

  /// Adds what a named `SKILL.md` or one below a named folder leads to, if that is a `SKILL.md` in one of the folders.
  private mutating func addFiles(
    below named: Set<RelativePath>, among all: [RelativePath], _ skills: Set<RelativePath>, in tree: any Tree
  ) {
    guard !named.isEmpty else { return }
    for path in all where path.isNamed("SKILL.md") && path.isWithin(anyOf: named) {
      guard case .link? = try? tree.entry(at: path),
        case .inside(let target) = SymlinkDestination(of: path, in: tree), target.isNamed("SKILL.md"),
        target.parent.map(skills.contains) == true
      else { continue }
      for name in named where path.isWithin(name) { targets[name, default: []].insert(target) }
    }
  }
}
