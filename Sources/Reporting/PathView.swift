package import Vocabulary

/// How a report for people shows paths: as they are from the folder that its reader is in.
package struct PathView: Sendable, Hashable {
  /// Leads from the reader's folder, or from the root that it is in, to the folder of the report's paths; empty if they
  /// are the same. It ends with `/`.
  private let way: String
  /// The reader's folder below the folder of the report's paths; nil if it is not below it.
  private let folder: RelativePath?
  /// Is put before each path.
  private var prefix: RelativePath?

  /// Without arguments, paths are shown as they are.
  package init(way: String = "", from folder: RelativePath? = nil) {
    self.way = way
    self.folder = folder
  }

  /// The view of paths that are relative to a folder below; nil means the same folder.
  package func below(_ prefix: RelativePath?) -> PathView {
    var view = self
    view.prefix = prefix.map { self.prefix?.appending($0) ?? $0 } ?? self.prefix
    return view
  }

  /// The path from the reader's folder: `../docs/a.md`. The folder itself is `.`.
  package func text(of path: RelativePath) -> String {
    let path = prefix?.appending(path) ?? path
    guard let folder else { return way + path.text }
    let (here, there) = (folder.components, path.components)
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The folder of the report's paths, or the folder below it that the view is of, from the reader's folder: `..`. The
  /// reader's folder itself is `.`.
  package var textOfFolder: String {
    if let prefix { return PathView(way: way, from: folder).text(of: prefix) }
    guard let folder else { return way.isEmpty ? "." : String(way.dropLast()) }
    return folder.components.map { _ in ".." }.joined(separator: "/")
  }

  /// The path in a diff, which is applied in the root: the reader's folder in it does not matter.
  package func textInRoot(of path: RelativePath) -> String { way + (prefix?.appending(path) ?? path).text }
}
