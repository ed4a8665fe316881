package import Platform
internal import Vocabulary

/// The registry of this user's own transactions, outside of any repository, so that a journal or a trash that came with
/// a clone is never used.
///
/// A record is the name of a file: the name of the transaction, a dot, and the id of the repository
/// (`RepositoryIdentity`). So it exists completely or not at all, wherever the process ends, and it is valid wherever
/// the repository's folder is moved. Records of earlier versions have the digest of the folder's path instead of the
/// id; they are valid as long as the folder is not moved. The content of a record is the path of the repository at that
/// time.
///
/// Copies of a whole folder share an id. Each finds its own transactions by their folders in it, and neither deletes a
/// record that the other may need.
package struct TransactionRegistry: Sendable {
  private let tree: any WritableTree
  private let root: String
  private let files: any FileSystem
  private let identity: RepositoryIdentity?
  /// The endings of records about this repository, the one for new records first.
  private let suffixes: [String]

  /// The registry for the repository at `root`, which is resolved. Creates Cairn's state folder, for its owner only.
  package init(stateFolder: String, root: String, files: any FileSystem) throws(TreeError) {
    try self.init(tree: try files.makeTree(at: stateFolder, isPrivate: true), root: root, files: files)
  }

  /// The existing registry; nil if Cairn's state folder does not exist yet.
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

  /// The same registry, with an id by which the repository is found again after a move. A repository without an id gets
  /// one, and records of an earlier version about its path are repeated for its id.
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

  /// Records that a transaction starts here. On disk once `flush` was called.
  func begin(_ id: String) throws(TreeError) {
    try write(id, in: Self.open)
  }

  /// Flushes the records to disk, in case the power fails, unless `other`, which is flushed anyway, is on the same
  /// device.
  func flush(unlessWith other: any WritableTree) throws(TreeError) {
    if try tree.device(of: Self.open) != other.device(of: .cairn) { try tree.flush() }
  }

  /// Whether a transaction with this name belongs to this repository and this user; its folder shows whether it is
  /// done.
  package func isOurs(_ id: String) throws(TreeError) -> Bool {
    for folder in [Self.open, Self.history] {
      for suffix in suffixes where try holds(id, suffix, in: folder) { return true }
    }
    return false
  }

  /// Records that a transaction is done.
  func finish(_ id: String) throws(TreeError) {
    try write(id, in: Self.history)
    try drop(id, in: Self.open)
  }

  /// Deletes the record of a transaction.
  func forget(_ id: String) throws(TreeError) {
    try drop(id, in: Self.open)
    try drop(id, in: Self.history)
  }

  /// The names of transactions that started here and are not recorded as done.
  package func unfinished() throws(TreeError) -> [String] {
    var result: [String] = []
    for id in try names(in: Self.open) where try !isOfAnotherCopy(id, in: Self.open) { result.append(id) }
    return result
  }

  /// The names of the transactions of this repository that are recorded in a folder.
  private func names(in folder: RelativePath) throws(TreeError) -> [String] {
    let names = try tree.names(in: folder)
    let ids = suffixes.flatMap { suffix in
      names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
    }
    return Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func holds(_ id: String, _ suffix: String, in folder: RelativePath) throws(TreeError) -> Bool {
    // Cairn never gave a transaction a name that cannot be a file name.
    guard let path = try? note(id, suffix, in: folder), case .file? = try tree.entry(at: path) else { return false }
    return true
  }

  private func write(_ id: String, in folder: RelativePath) throws(TreeError) {
    try tree.makeFolder(folder, permissions: nil)
    do {
      try tree.create(
        note(id, suffixes[0], in: folder), bytes: Array("\(root)\n".utf8), isExecutable: false, permissions: nil)
    } catch .exists {
      // An earlier run was killed here; only the name of the file matters.
      return
    }
  }

  private func drop(_ id: String, in folder: RelativePath) throws(TreeError) {
    if try isOfAnotherCopy(id, in: folder) { return }
    for suffix in suffixes { try tree.removeFile(note(id, suffix, in: folder)) }
  }

  /// Whether a record was made for a copy of this repository that still has the same path.
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
