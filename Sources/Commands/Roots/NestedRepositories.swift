internal import Platform
internal import Vocabulary

/// The git repositories below a folder that is not one itself: a workspace, where the user most likely means one of
/// them.
struct NestedRepositories {
  /// Their paths from the folder, in byte order of each level, the nearest level first.
  private(set) var paths: [String] = []

  /// How deep a workspace is: `work/host/owner/name` is four.
  private static let deepest = 4
  /// How many folders are searched at most: a home folder or a build tree must not delay `init`.
  private static let most = 5_000
  /// Where tools keep clones that are not part of a workspace.
  private static let skippedFolders: Set<String> = ["node_modules", "vendor"]

  /// Searches level by level, skips repositories, hidden folders and links, and ends after the second repository: a
  /// single one does not make a workspace.
  init(_ folder: String, in files: any FileSystem) {
    guard let tree = try? files.tree(at: folder) else { return }
    var level: [RelativePath?] = [nil]
    var looked = 0
    for _ in 0..<Self.deepest {
      var next: [RelativePath?] = []
      for parent in level {
        for name in (try? tree.names(in: parent)) ?? [] where !Self.isSkipped(name) {
          guard let component = try? RelativePath(onDisk: name) else { continue }
          let path = parent?.appending(component) ?? component
          guard (try? tree.entry(at: path)) == .folder else { continue }
          looked += 1
          guard looked <= Self.most else { return }
          if (try? tree.entry(at: path.appending(RelativePath(constant: ".git")))) != nil {
            paths.append(path.text)
          } else {
            next.append(path)
          }
        }
      }
      if paths.count > 1 { return }
      level = next
    }
  }

  private static func isSkipped(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || skippedFolders.contains(name)
  }
}
