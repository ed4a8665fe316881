package import Platform
internal import Vocabulary

/// What this user's Cairn knows of its own transactions, outside of any repository, so that a journal or a trash that
/// came with a clone is never used.
///
/// A note is the name of a file: the transaction's, a dot, and the id of the repository (`RepositoryIdentity`). So it is
/// there whole or not at all, wherever the process ends, and it holds wherever the repository's folder is moved. Notes of
/// earlier versions have the digest of the folder's path in the id's place; they hold as long as it stays there. The
/// path within a note is where the repository was then.
///
/// Copies of a whole folder share an id. Each finds its own transactions by their folders in it, and neither drops a note
/// that the other may need.
package struct TransactionRegistry: Sendable {
  private let tree: any WritableTree
  private let root: String
  private let files: any FileSystem
  private let identity: RepositoryIdentity?
  /// What notes about this repository end with, the one for new ones first.
  private let suffixes: [String]

  /// The notes about the repository at `root`, which is resolved. Makes Cairn's state folder, for its owner only.
  package init(stateFolder: String, root: String, files: any FileSystem) throws(TreeError) {
    try self.init(tree: try files.makeTree(at: stateFolder, isPrivate: true), root: root, files: files)
  }

  /// The notes there are; nil where Cairn's state folder is yet to be made.
  package static func existing(
    stateFolder: String?, root: String, files: any FileSystem
  ) throws(TreeError) -> TransactionRegistry? {
    guard let stateFolder, let tree = try files.tree(at: stateFolder) else { return nil }
    return try TransactionRegistry(tree: tree, root: root, files: files)
  }

  private init(tree: any WritableTree, root: String, files: any FileSystem) throws(TreeError) {
    let repository = try files.tree(at: root)
    let identity: RepositoryIdentity? =
      if let repository { try RepositoryIdentity.read(in: repository) } else { nil }
    self.init(tree: tree, root: root, files: files, identity: identity)
  }

  private init(tree: any WritableTree, root: String, files: any FileSystem, identity: RepositoryIdentity?) {
    self.tree = tree
    self.root = root
    self.files = files
    self.identity = identity
    suffixes = (identity.map { ["." + $0.text] } ?? []) + ["." + Digest(ofBytes: root.utf8).fileName.text]
  }

  /// The same notes, with an id by which the repository is found again after a move: it is given one where it has none,
  /// and what an earlier version noted about its path is noted about its id.
  func identified(in repository: any WritableTree, random: () -> UInt64) throws(TreeError) -> TransactionRegistry {
    guard identity == nil, let identity = try RepositoryIdentity.make(in: repository, random: random) else {
      return self
    }
    let registry = TransactionRegistry(tree: tree, root: root, files: files, identity: identity)
    for folder in [Self.open, Self.history] {
      for id in try names(in: folder) { try registry.write(id, in: folder) }
    }
    return registry
  }

  /// Notes that a transaction begins here. On disk once `flush` was called.
  func begin(_ id: String) throws(TreeError) {
    try write(id, in: Self.open)
  }

  /// Makes the notes outlive a power cut, unless `other`, flushed anyway, is on the same device.
  func flush(besides other: any WritableTree) throws(TreeError) {
    if try tree.device(of: Self.open) != other.device(of: .cairn) { try tree.flush() }
  }

  /// Whether a transaction of that name is one of this repository and this user: whether it is done, its folder tells.
  package func isOurs(_ id: String) throws(TreeError) -> Bool {
    for folder in [Self.open, Self.history] {
      for suffix in suffixes where try holds(id, suffix, in: folder) { return true }
    }
    return false
  }

  /// Notes that a transaction is done.
  func finish(_ id: String) throws(TreeError) {
    try write(id, in: Self.history)
    try drop(id, in: Self.open)
  }

  /// Forgets a transaction.
  func forget(_ id: String) throws(TreeError) {
    try drop(id, in: Self.open)
    try drop(id, in: Self.history)
  }

  /// The names of transactions that began here and are not noted as done.
  package func unfinished() throws(TreeError) -> [String] {
    var result: [String] = []
    for id in try names(in: Self.open) where try !isOfAnotherCopy(id, in: Self.open) { result.append(id) }
    return result
  }

  /// The names of transactions that a folder's notes about this repository tell.
  private func names(in folder: RelativePath) throws(TreeError) -> [String] {
    let names = try tree.names(in: folder)
    let ids = suffixes.flatMap { suffix in
      names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
    }
    return Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func holds(_ id: String, _ suffix: String, in folder: RelativePath) throws(TreeError) -> Bool {
    // A name that cannot be written is none that Cairn gave.
    guard let path = try? note(id, suffix, in: folder), case .file? = try tree.entry(at: path) else { return false }
    return true
  }

  private func write(_ id: String, in folder: RelativePath) throws(TreeError) {
    try tree.makeFolder(folder, permissions: nil)
    do {
      try tree.create(
        note(id, suffixes[0], in: folder), bytes: Array("\(root)\n".utf8), isExecutable: false, permissions: nil)
    } catch .exists {
      // A run before this one was killed here; the name is all that is needed.
      return
    }
  }

  private func drop(_ id: String, in folder: RelativePath) throws(TreeError) {
    if try isOfAnotherCopy(id, in: folder) { return }
    for suffix in suffixes { try tree.removeFile(note(id, suffix, in: folder)) }
  }

  /// Whether a note was made for a copy of this repository that is still where it was then.
  private func isOfAnotherCopy(_ id: String, in folder: RelativePath) throws(TreeError) -> Bool {
    guard let identity, try holds(id, "." + identity.text, in: folder) else { return false }
    let text = String(decoding: try tree.read(note(id, "." + identity.text, in: folder), limit: 1 << 16), as: UTF8.self)
    let path = text.hasSuffix("\n") ? String(text.dropLast()) : text
    guard path != root, path.hasPrefix("/"), let other = try? files.tree(at: path) else { return false }
    return (try? RepositoryIdentity.read(in: other)) == identity
  }

  private func note(_ id: String, _ suffix: String, in folder: RelativePath) throws(TreeError) -> RelativePath {
    do { return try folder.appending(onDisk: id + suffix) } catch { throw .notFound(folder) }
  }

  private static let open = RelativePath(constant: "transactions")
  private static let history = RelativePath(constant: "history")
}
