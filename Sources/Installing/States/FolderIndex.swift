internal import Vocabulary

/// Paths by every folder above them, so that those below a folder are found without searching all paths.
struct FolderIndex: Sendable {
  private var below: [RelativePath: [RelativePath]] = [:]

  init(_ paths: some Sequence<RelativePath> = []) {
    for path in paths { insert(path) }
  }

  /// Adds a path; the same path must not be added twice.
  mutating func insert(_ path: RelativePath) {
    for folder in path.ancestors { below[folder, default: []].append(path) }
  }

  /// The paths below a folder, in no order.
  subscript(_ folder: RelativePath) -> [RelativePath] { below[folder] ?? [] }
}
