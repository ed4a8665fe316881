package import Platform
internal import Vocabulary

/// What this machine knows of its own transactions, outside of any repository: so that a journal or a trash that came
/// with a clone is never followed.
///
/// A note is the name of a file: the transaction's, a dot, and the digest of the repository's path. So it is there
/// whole or not at all, wherever the process ends; the path within is for people.
package struct StateNotes: Sendable {
  private let tree: any WritableTree
  private let root: String
  private let suffix: String

  /// The notes about the repository at `root`, which is resolved. Makes Cairn's state folder, for its owner only.
  package init(stateFolder: String, root: String, files: any FileSystem) throws(TreeError) {
    self.init(tree: try files.makeTree(at: stateFolder, isPrivate: true), root: root)
  }

  /// The notes there are; nil where Cairn's state folder is yet to be made.
  package static func existing(
    stateFolder: String?, root: String, files: any FileSystem
  ) throws(TreeError) -> StateNotes? {
    guard let stateFolder, let tree = try files.tree(at: stateFolder) else { return nil }
    return StateNotes(tree: tree, root: root)
  }

  private init(tree: any WritableTree, root: String) {
    self.tree = tree
    self.root = root
    suffix = "." + Digest(ofBytes: root.utf8).fileName.text
  }

  /// Notes that a transaction begins here. On disk once `flush` was called.
  func begin(_ id: String) throws(TreeError) {
    try write(id, in: Self.open)
  }

  /// Makes the notes outlive a power cut, unless `other`, flushed anyway, is on the same device.
  func flush(besides other: any WritableTree) throws(TreeError) {
    if try tree.device(of: Self.open) != other.device(of: .cairn) { try tree.flush() }
  }

  /// Whether a transaction of that name began here, and is not done.
  package func isUnfinished(_ id: String) throws(TreeError) -> Bool { try holds(id, in: Self.open) }

  /// Whether a transaction of that name was done here, and may be taken back.
  package func isFinished(_ id: String) throws(TreeError) -> Bool { try holds(id, in: Self.history) }

  /// Notes that a transaction is done.
  func finish(_ id: String) throws(TreeError) {
    try write(id, in: Self.history)
    try tree.removeFile(note(id, in: Self.open))
  }

  /// Forgets a transaction.
  func forget(_ id: String) throws(TreeError) {
    try tree.removeFile(note(id, in: Self.open))
    try tree.removeFile(note(id, in: Self.history))
  }

  /// The names of transactions that began here and are not done.
  package func unfinished() throws(TreeError) -> [String] {
    try tree.names(in: Self.open).filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
  }

  private func holds(_ id: String, in folder: RelativePath) throws(TreeError) -> Bool {
    // A name that cannot be written is none that Cairn gave.
    guard let path = try? note(id, in: folder), case .file? = try tree.entry(at: path) else { return false }
    return true
  }

  private func write(_ id: String, in folder: RelativePath) throws(TreeError) {
    try tree.makeFolder(folder, permissions: nil)
    do {
      try tree.create(
        note(id, in: folder), bytes: Array("\(root)\n".utf8), isExecutable: false, permissions: nil)
    } catch .exists {
      // A run before this one was killed here; the name says it all.
      return
    }
  }

  private func note(_ id: String, in folder: RelativePath) throws(TreeError) -> RelativePath {
    do { return try folder.appending(onDisk: id + suffix) } catch { throw .notFound(folder) }
  }

  private static let open = RelativePath(constant: "transactions")
  private static let history = RelativePath(constant: "history")
}
