internal import Synchronization
package import Vocabulary

/// A work tree as a commit has it, without a checkout: what differs from the commit is as it was there, and everything else
/// is read from disk. Files that git ignores are the same in both, because no commit has them.
package final class CommittedState: Sendable {
  /// Absolute path of the folder that the paths count from, links resolved.
  package let root: String
  /// What the commit has at each path that differs; nil where it has nothing.
  let entries: [RelativePath: GitDifference.Entry?]
  /// The folders above the entries that the commit has.
  private let folders: Set<RelativePath>
  /// The folders above new paths in which the commit has nothing.
  private let newFolders: Set<RelativePath>
  /// What the commit has directly in each of `folders`, and in the root, and what differs.
  private let children: [RelativePath?: Set<RelativePath>]
  private let sizes: [String: Int]
  private let contents: [String: [UInt8]]
  private let missed = Mutex<Set<String>>([])

  /// `listed` are the files of now. `sizes` and `contents` are those of objects: a file without bytes is missed.
  package init(
    root: String, differences: [GitDifference], listed: [RelativePath], sizes: [String: Int],
    contents: [String: [UInt8]]
  ) {
    self.root = root
    self.sizes = sizes
    self.contents = contents
    let entries = Dictionary(differences.map { ($0.path, $0.before) }) { first, _ in first }
    var folders: Set<RelativePath> = []
    var children: [RelativePath?: Set<RelativePath>] = [:]
    for difference in differences where difference.before != nil {
      var path = difference.path
      while children[path.parent, default: []].insert(path).inserted, let parent = path.parent {
        folders.insert(parent)
        path = parent
      }
    }
    var kept: Set<RelativePath> = []
    for path in listed where entries[path] == nil {
      var path = path
      while let parent = path.parent, kept.insert(parent).inserted { path = parent }
    }
    newFolders = Set(differences.filter { $0.before == nil }.flatMap(\.path.ancestors))
      .subtracting(kept).subtracting(folders)
    self.entries = entries
    self.folders = folders
    self.children = children
  }

  /// The objects whose bytes a reader wanted and did not get. Its result counts only if there are none.
  package var missedObjects: Set<String> { missed.withLock { $0 } }

  /// What the commit has at a path.
  enum Answer {
    /// The same as the disk.
    case asOnDisk
    case nothing
    case entry(TreeEntry)
    /// A link is in the place of a folder above it.
    case linkAbove(RelativePath)
  }

  /// What the commit has at a path of the root.
  func answer(at path: RelativePath) -> Answer {
    if let entry = entries[path] ?? nil { return .entry(treeEntry(entry)) }
    if folders.contains(path) { return .entry(.folder) }
    for above in path.ancestors {
      guard let entry = entries[above], !folders.contains(above) else { continue }
      return entry?.kind == .link ? .linkAbove(above) : entry?.kind == .submodule ? .asOnDisk : .nothing
    }
    return entries[path] != nil || newFolders.contains(path) ? .nothing : .asOnDisk
  }

  private func treeEntry(_ entry: GitDifference.Entry) -> TreeEntry {
    switch entry.kind {
    case .file(let isExecutable): .file(isExecutable: isExecutable, size: sizes[entry.object] ?? 0)
    case .link: .link(to: String(decoding: bytes(of: entry) ?? [], as: UTF8.self))
    case .submodule: .folder
    }
  }

  /// The bytes of an object; nil if they are missed.
  func bytes(of entry: GitDifference.Entry) -> [UInt8]? {
    if let bytes = contents[entry.object] { return bytes }
    missed.withLock { _ = $0.insert(entry.object) }
    return nil
  }

  /// The size of a file in bytes.
  func size(of entry: GitDifference.Entry) -> Int { sizes[entry.object] ?? 0 }

  /// The names in a folder of the commit, in byte order; `onDisk` are those of now.
  func names(in folder: RelativePath?, onDisk: [String]) -> [String] {
    let kept = onDisk.filter { name in
      guard let component = try? RelativePath(onDisk: name) else { return true }
      if case .nothing = answer(at: folder?.appending(component) ?? component) { return false }
      return true
    }
    let known = Set(kept.compactMap { try? RelativePath(onDisk: $0) })
    let own = (children[folder] ?? []).compactMap { try? RelativePath(onDisk: $0.name) }
    return (kept + own.filter { !known.contains($0) }.map(\.text)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
