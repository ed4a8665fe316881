internal import Vocabulary

/// Paths by every folder above them, so that what lies below one is found without a look at all others.
struct FolderIndex: Sendable {
  private var below: [RelativePath: [RelativePath]] = [:]

  init(_ paths: some Sequence<RelativePath> = []) {
    for path in paths { insert(path) }
  }

  /// Takes a path up; one that is there already must not come again.
  mutating func insert(_ path: RelativePath) {
    for folder in path.ancestors { below[folder, default: []].append(path) }
  }

  /// The paths below a folder, in no order.
  subscript(_ folder: RelativePath) -> [RelativePath] { below[folder] ?? [] }
}
