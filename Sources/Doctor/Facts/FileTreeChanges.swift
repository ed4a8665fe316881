internal import Vocabulary

/// Changes of a tree that are collected and then made at once: a tree costs as much as it has files.
struct FileTreeChanges {
  /// The files that are new; none of them is among `removed`.
  private(set) var added: Set<RelativePath> = []
  /// The files that are no longer there.
  private(set) var removed: Set<RelativePath> = []
  /// The facts that changed; nil for a file about which nothing is known any longer.
  private(set) var entries: [RelativePath: FileTree.Entry?] = [:]

  /// What is known about a file of a tree after the changes.
  func entry(at path: RelativePath, in tree: FileTree) -> FileTree.Entry? {
    if let changed = entries[path] { return changed }
    return tree.entry(at: path)
  }

  /// Adds a file, or nothing if it is there.
  mutating func add(_ path: RelativePath) {
    added.insert(path)
    removed.remove(path)
  }

  /// Moves a file of a tree with what is known about it.
  mutating func move(_ path: RelativePath, _ target: RelativePath, in tree: FileTree) {
    let entry = entry(at: path, in: tree)
    entries.updateValue(nil, forKey: path)
    entries.updateValue(entry, forKey: target)
    added.remove(path)
    removed.insert(path)
    add(target)
  }

  /// Sets the executable bit of a file of a tree.
  mutating func set(_ path: RelativePath, isExecutable: Bool, in tree: FileTree) {
    let size = entry(at: path, in: tree)?.size ?? 0
    entries.updateValue(FileTree.Entry(size: size, isExecutable: isExecutable), forKey: path)
  }
}
