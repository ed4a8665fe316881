internal import Platform
internal import Reporting
internal import Vocabulary

/// A path on the command line as a location on the machine, whichever root it belongs to.
struct LocatedPath {
  /// Absolute, with the links in its folders resolved and the last component unchanged.
  let absolute: String
  /// Whether anything is there.
  let exists: Bool
  /// Whether a folder is there.
  let isFolder: Bool
  /// The folder that decides which root it belongs to: the path itself, or the nearest folder above it.
  let folder: String
  /// The target of a link at this path; nil if it is not a link, or if the link is broken.
  private var end: End?

  private struct End {
    let absolute: String
    let isFolder: Bool
    let folder: String
  }

  /// Throws if the path is empty: it is then most likely an unset variable of a script, which must not mean everything.
  init(_ text: String, _ invocation: Invocation) throws(Failure) {
    guard !text.isEmpty else { throw Failure("path-empty", .empty, exit: .usage) }
    let files = invocation.environment.files
    var components: [Substring] = []
    for component in (text.hasPrefix("/") ? text : invocation.directory + "/" + text).split(separator: "/")
    where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    // The nearest existing folder, resolved, and the rest of the path.
    var count = max(components.count - 1, 0)
    var above = files.resolve("/" + components.prefix(count).joined(separator: "/"))
    while above == nil, count > 0 {
      count -= 1
      above = files.resolve("/" + components.prefix(count).joined(separator: "/"))
    }
    let parent = above ?? "/"
    let rest = components.dropFirst(count).joined(separator: "/")
    // A user who came here through a link is in the folder that the link leads to.
    let isOnWayHere = invocation.directory.split(separator: "/").filter { $0 != "." }.starts(with: components)
    let lexical = rest.isEmpty ? parent : FolderPath.child(rest, of: parent)
    let absolute = isOnWayHere || text.hasSuffix("/") ? files.resolve(lexical) ?? lexical : lexical
    self.absolute = absolute
    let entry = files.entry(at: absolute)
    exists = entry != nil
    isFolder = entry == .folder
    folder =
      entry == .folder ? absolute : files.entry(at: parent) == .folder ? parent : FolderPath.parent(of: parent) ?? "/"
    if case .link? = entry, let target = files.resolve(absolute) {
      let isFolder = files.entry(at: target) == .folder
      end = End(absolute: target, isFolder: isFolder, folder: isFolder ? target : FolderPath.parent(of: target) ?? "/")
    }
  }

  private init(_ end: End) {
    absolute = end.absolute
    exists = true
    isFolder = end.isFolder
    folder = end.folder
  }

  /// The target, if this is a link to something that exists.
  var followed: LocatedPath? { end.map { LocatedPath($0) } }

  /// The path from a root; nil for the root itself.
  func path(in root: String) -> RelativePath? { FolderPath.relative(absolute, to: root) }
}

extension Message {
  fileprivate static let empty = Message(
    "usage.path-empty", "the path is empty\nname a file or folder, or omit the argument")
}
