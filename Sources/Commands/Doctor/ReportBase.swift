internal import Platform
internal import Reporting
internal import Vocabulary

/// The folder that the paths of a report for programs are relative to, and how they are shown to people.
struct ReportBase: Sendable {
  /// Absolute path.
  let path: String
  /// How paths are shown to the user.
  let paths: PathView
  /// Its path in its git work tree, which services use for their paths; nil if it is the work tree's root, or outside
  /// of git.
  let folder: RelativePath?
}

extension ReportBase {
  /// A single root. Its paths are shown as they are, next to those of the command that checks it.
  init(_ root: RootSearch.Root) {
    self.init(
      path: root.path, paths: PathView(), folder: root.workTree.flatMap { FolderPath.relative(root.path, to: $0) })
  }

  /// The user's own root, `here`, if all are in it; else the nearest folder that contains all of them. Paths are shown
  /// from the user's folder.
  init(of roots: [RootSearch.Root], _ here: RootSearch.Root, _ invocation: Invocation) {
    let directory = invocation.environment.files.resolve(invocation.directory) ?? invocation.directory
    let isOwn = roots.allSatisfy { FolderPath.isWithin($0.path, here.path) }
    let path = isOwn ? here.path : FolderPath.common(roots.map(\.path))
    let folder = FolderPath.relative(directory, to: path)
    let way = isOwn || folder != nil ? "" : FolderPath.way(from: directory, to: path)
    let workTree = isOwn ? here.workTree : roots.lazy.compactMap(\.workTree).first
    self.init(
      path: path, paths: PathView(way: way, from: folder),
      folder: workTree.flatMap { FolderPath.relative(path, to: $0) })
  }
}
