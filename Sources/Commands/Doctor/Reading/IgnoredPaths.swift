internal import Doctor
internal import Platform
internal import Vocabulary

/// The named paths that git ignores: they are checked, because the user asks for them. The rest of the disk is listed
/// with them, so that links in them may lead to other ignored files; in a clone neither of them exists.
struct IgnoredPaths {
  /// Files, links, and other entries in the place of a document, at these paths and near them, in no order.
  private(set) var files: [RelativePath] = []
  /// The folders that were not listed, and why.
  private(set) var unlisted: [UnreadFile] = []
  /// What git ignores elsewhere: it is only known to exist.
  private var near: Set<RelativePath> = []

  /// Looks for named paths that are not in `listed`, git's list, and have no document below them there; `nested` are other
  /// roots. Without any, and without such a list, nothing is read.
  init(
    among named: [RelativePath], beyond listed: [RelativePath], _ nested: [RelativePath], hasList: Bool,
    in tree: any Tree
  ) throws(TreeError) {
    guard hasList, !named.isEmpty else { return }
    var wanted = Set(
      named.filter { name in !name.components.contains(".git") && !nested.contains { $0.isWithin(name) } })
    // What git lists needs no search. Each listed path is looked at once, however many paths are named.
    for path in listed where path.isWithin(anyOf: wanted) {
      wanted.remove(path)
      if FileKind(of: path, isInSkill: true) != nil { wanted.subtract(path.ancestors) }
    }
    guard !wanted.isEmpty else { return }
    let walk = try SubjectWalk(tree, entersRepositories: false, and: wanted.sorted())
    files = walk.paths
    unlisted = walk.unlisted.filter { $0.path.isWithin(anyOf: wanted) }
    near = Set(walk.paths.filter { !$0.isWithin(anyOf: wanted) }).subtracting(listed)
  }

  /// Whether git ignores a path that is not at or below one of the ignored paths that were named.
  func isOnlyNear(_ path: RelativePath) -> Bool { near.contains(path) }
}
