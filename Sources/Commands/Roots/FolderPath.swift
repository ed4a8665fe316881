internal import Vocabulary

/// Absolute paths of folders, resolved, and their relations.
enum FolderPath {
  /// The folder that contains a path; nil for the root of the file system.
  static func parent(of path: String) -> String? {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path below a folder.
  static func child(_ name: String, of folder: String) -> String {
    folder == "/" ? "/" + name : "\(folder)/\(name)"
  }

  /// Whether a path is a folder, or is below it.
  static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
  }

  /// The relative path from a folder to a path below it; nil if the path is the folder itself, or is not below it.
  static func relative(_ path: String, to folder: String) -> RelativePath? {
    guard path != folder, isWithin(path, folder) else { return nil }
    let rest = path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)
    return try? RelativePath(onDisk: String(Substring(rest)))
  }

  /// The nearest folder that contains all of some paths.
  static func common(_ folders: [String]) -> String {
    guard var shared = folders.first?.split(separator: "/") else { return "/" }
    for folder in folders.dropFirst() {
      shared = zip(shared, folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    }
    return "/" + shared.joined(separator: "/")
  }

  /// The prefix that makes a path in `folder` relative to `start`; empty if they are the same.
  static func way(from start: String, to folder: String) -> String {
    let (from, to) = (start.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
    return steps.map { $0 + "/" }.joined()
  }
}
