internal import Doctor
internal import Packs
internal import Platform
internal import Vocabulary

/// Finds out where the symbolic links end that agents follow to find skills.
struct AgentLinks {
  /// The links through which no agent finds anything, in the order of the paths.
  private(set) var all: [AgentLink] = []
  /// Those of them whose target is in git's list but not on disk: a sparse checkout leaves it out.
  private var listed: Set<RelativePath> = []

  /// Checks those of `paths` that are an agent's skills folder, are in one, or lead to one, and those next to the skills
  /// of a collection.
  init(
    among paths: [RelativePath], folders: [RelativePath], collections: Set<RelativePath>, _ fileTree: FileTree,
    in tree: any Tree
  ) {
    let folders = Set(folders)
    let above = Set(folders.flatMap(\.ancestors))
    func isMeant(_ path: RelativePath) -> Bool {
      path.isWithin(anyOf: folders) || above.contains(path) || path.parent.map(collections.contains) == true
    }
    for path in paths where !path.isNamed("SKILL.md") && isMeant(path) {
      // Other rules report a document that is a link, and files of a skill that link to something outside.
      guard FileKind(of: path, isInSkill: true) == nil, case .link(let text)? = try? tree.entry(at: path) else {
        continue
      }
      let isInSkill = path.ancestors.contains { fileTree.isFile($0.appending(RelativePath(constant: "SKILL.md"))) }
      switch SymlinkDestination(of: path, in: tree) {
      case .inside: continue
      case .outside: if !isInSkill { all.append(AgentLink(path, to: text, .outside)) }
      case .loop: all.append(AgentLink(path, to: text, .loop))
      case .missing(let target):
        // The content of a submodule that is not checked out is unknown.
        if Self.isInSubmodule(target, fileTree, in: tree) { continue }
        all.append(AgentLink(path, to: text, .missing))
        if fileTree.holds(target) { listed.insert(path) }
      }
    }
  }

  /// Whether a sparse checkout would explain any of them.
  var mayBeSparse: Bool { !listed.isEmpty }

  /// Leaves out the links whose target is in git's list.
  mutating func passOverListed() { all.removeAll { listed.contains($0.path) } }

  /// Whether a path is, or is below, an entry of git's list that is not a file on disk: another repository.
  private static func isInSubmodule(
    _ target: RelativePath, _ fileTree: FileTree, in tree: any Tree
  ) -> Bool {
    ([target] + target.ancestors).contains { path in
      guard fileTree.isFile(path), let entry = try? tree.entry(at: path) else {
        return path != target && fileTree.isFile(path)
      }
      return entry == .folder
    }
  }
}
