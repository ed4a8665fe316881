internal import Vocabulary

/// The machine's folders, with one work tree as a commit has it.
package struct CommittedFileSystem: FileSystem {
  private let state: CommittedState
  private let disk: any FileSystem

  /// `disk` are the machine's folders as they are.
  package init(_ state: CommittedState, on disk: any FileSystem) {
    self.state = state
    self.disk = disk
  }

  package func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    // Where the commit has a folder, there may be a link now.
    let real = resolve(path) ?? path
    if real == state.root {
      return try disk.tree(at: path).map { CommittedTree(state: state, folder: nil, disk: $0) }
    }
    guard let inner = inner(real) else { return try disk.tree(at: path) }
    switch state.answer(at: inner) {
    case .asOnDisk:
      guard let tree = try disk.tree(at: path) else { return nil }
      return CommittedTree(state: state, folder: inner, disk: tree)
    case .entry(.folder):
      let tree = disk.entry(at: real) == .folder ? try disk.tree(at: real) : nil
      return CommittedTree(state: state, folder: inner, disk: tree)
    case .entry, .nothing, .linkAbove: return nil
    }
  }

  package func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    guard let tree = try tree(at: path) else { throw .unsupported(inner(path) ?? RelativePath(constant: ".cairn")) }
    return tree
  }

  package func entry(at path: String) -> TreeEntry? {
    guard let inner = inner(path) else { return disk.entry(at: path) }
    switch state.answer(at: inner) {
    case .asOnDisk: return disk.entry(at: path)
    case .entry(let entry): return entry
    case .nothing, .linkAbove: return nil
    }
  }

  package func resolve(_ path: String) -> String? { resolve(path, links: 40) }

  /// nil also after more `links` than a system follows.
  private func resolve(_ path: String, links: Int) -> String? {
    guard let inner = inner(path) else { return disk.resolve(path) }
    switch state.answer(at: inner) {
    case .asOnDisk: return disk.resolve(path)
    case .entry(.link(let text)):
      return links == 0 ? nil : inner.following(link: text).flatMap { resolve(absolute($0), links: links - 1) }
    // Without links above it, the path is the real one.
    case .entry: return absolute(inner)
    case .nothing, .linkAbove: return nil
    }
  }

  package func keepsModes(at path: String) -> Bool { disk.keepsModes(at: path) }

  private func absolute(_ inner: RelativePath) -> String {
    state.root == "/" ? "/\(inner.text)" : "\(state.root)/\(inner.text)"
  }

  /// The path in the work tree; nil for the root itself and for a path elsewhere.
  private func inner(_ path: String) -> RelativePath? {
    let start = state.root == "/" ? "/" : state.root + "/"
    guard path.utf8.starts(with: start.utf8) else { return nil }
    let rest = path.utf8.dropFirst(start.utf8.count)
    return try? RelativePath(onDisk: String(Substring(rest)))
  }
}
