internal import Platform
internal import Vocabulary

/// The folder that the paths of a report are relative to.
struct ReportBase: Sendable {
  /// Absolute path.
  let path: String
  /// A prefix for paths, so that they are relative to the user's folder; empty in the user's own root.
  let way: String
  /// Its path in its git work tree, which services use for their paths; nil if it is the work tree's root, or outside
  /// of git.
  let folder: RelativePath?
}

extension ReportBase {
  /// A single root, which the user is in.
  init(_ root: RootSearch.Root) {
    self.init(
      path: root.path, way: "", folder: root.workTree.flatMap { FolderPath.relative(root.path, to: $0) })
  }

  /// The user's own root, `here`, if all are in it; else the nearest folder that contains all of them.
  init(of roots: [RootSearch.Root], _ here: RootSearch.Root, _ invocation: Invocation) {
    if roots.allSatisfy({ FolderPath.isWithin($0.path, here.path) }) {
      self.init(here)
      return
    }
    let path = FolderPath.common(roots.map(\.path))
    let way = FolderPath.way(
      from: invocation.environment.files.resolve(invocation.directory) ?? invocation.directory, to: path)
    let workTree = roots.lazy.compactMap(\.workTree).first
    self.init(path: path, way: way, folder: workTree.flatMap { FolderPath.relative(path, to: $0) })
  }
}
