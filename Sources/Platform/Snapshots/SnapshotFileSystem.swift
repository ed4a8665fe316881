internal import Vocabulary

/// The file system that somebody who checked a snapshot out would have, and of the real one no more than some folders:
/// what a commit of another repository names elsewhere on this machine is not there.
package struct SnapshotFileSystem: FileSystem {
  private let snapshot: CommitSnapshot
  private let real: any FileSystem
  private let folders: [String]

  /// `folders` are absolute paths of the real file system that may be read, with what is below them.
  package init(_ snapshot: CommitSnapshot, opening folders: [String], of real: any FileSystem) {
    self.snapshot = snapshot
    self.real = real
    self.folders = folders
  }

  /// Where a path leads.
  private enum Place {
    /// In the snapshot; nil is its root.
    case inside(RelativePath?)
    case real
    case nowhere
  }

  private func place(_ path: String) -> Place {
    if path == snapshot.root { return .inside(nil) }
    if path.utf8.starts(with: (snapshot.root + "/").utf8) {
      let rest = String(Substring(path.utf8.dropFirst(snapshot.root.utf8.count + 1)))
      return (try? RelativePath(onDisk: rest)).map { .inside($0) } ?? .nowhere
    }
    let isOpen = folders.contains { path == $0 || path.utf8.starts(with: ($0 + "/").utf8) }
    return isOpen && !path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
      ? .real : .nowhere
  }

  package func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    if case .real = place(path) { return try real.tree(at: path) }
    guard let path = resolve(path) else { return nil }
    switch place(path) {
    case .real: return try real.tree(at: path)
    case .nowhere: return nil
    case .inside(let folder):
      if let folder, snapshot.entry(at: folder) != .folder { return nil }
      return SnapshotTree(snapshot, folder)
    }
  }

  package func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    throw .unsupported(RelativePath(constant: "commit"))
  }

  package func entry(at path: String) -> TreeEntry? {
    switch place(path) {
    case .real: real.entry(at: path)
    case .nowhere: nil
    case .inside(nil): .folder
    case .inside(let path?): (try? SnapshotTree(snapshot, nil).entry(at: path)) ?? nil
    }
  }

  package func resolve(_ path: String) -> String? {
    if case .real = place(path) { return real.resolve(path) }
    guard path == snapshot.root || path.utf8.starts(with: (snapshot.root + "/").utf8) else { return nil }
    var waiting = steps(of: Substring(path).utf8.dropFirst(snapshot.root.utf8.count))
    var done: [String] = []
    var links = 0
    while let step = waiting.popLast() {
      if step == "." { continue }
      if step == ".." {
        guard done.popLast() != nil else { return nil }
        continue
      }
      guard let here = try? RelativePath(onDisk: (done + [step]).joined(separator: "/")),
        let entry = snapshot.entry(at: here)
      else { return nil }
      guard case .link(let target) = entry else {
        done.append(step)
        continue
      }
      // As many as Linux follows.
      links += 1
      guard links <= 40, target.utf8.first != UInt8(ascii: "/") else { return nil }
      waiting += steps(of: Substring(target).utf8)
    }
    return ([snapshot.root] + done).joined(separator: "/")
  }

  /// The components of a path, the last one first.
  private func steps(of path: Substring.UTF8View) -> [String] {
    path.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.reversed()
  }
}
