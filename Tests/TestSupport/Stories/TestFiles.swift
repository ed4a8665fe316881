import Foundation

/// Test data kept as files.
enum TestFiles {
  /// The absolute paths of all files below `folder` whose names end with `suffix`, ordered by name.
  static func all(_ suffix: String, in folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted { name(of: $0) < name(of: $1) }
  }

  /// The last component of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
