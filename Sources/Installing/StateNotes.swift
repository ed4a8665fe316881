package import Platform
internal import Vocabulary

/// What this machine knows of its own transactions, outside of any repository: so that a journal or a trash that came
/// with a clone is never followed.
package struct StateNotes: Sendable {
  private let tree: any WritableTree
  private let root: String

  /// The notes about the repository at `root`, which is resolved. Makes Cairn's state folder, for its owner only.
  package init(stateFolder: String, root: String, files: any FileSystem) throws(TreeError) {
    tree = try files.makeTree(at: stateFolder, isPrivate: true)
    self.root = root
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
  }

  /// Notes that a transaction begins here. On disk once `flush` was called.
  func begin(_ id: String) throws(TreeError) {
    try write(id, in: "transactions")
  }

  /// Makes the notes outlive a power cut, unless `other`, flushed anyway, is on the same device.
  func flush(besides other: any WritableTree) throws(TreeError) {
    let folder = try Self.path("transactions")
    if try tree.device(of: folder) != other.device(of: .cairn) { try tree.flush() }
  }

  /// Whether a transaction of that name began here, and is not done.
  package func isUnfinished(_ id: String) -> Bool { holds(id, in: "transactions") }

  /// Whether a transaction of that name was done here, and may be taken back.
  package func isFinished(_ id: String) -> Bool { holds(id, in: "history") }

  /// Notes that a transaction is done.
  func finish(_ id: String) throws(TreeError) {
    if !isFinished(id) { try write(id, in: "history") }
    try tree.removeFile(Self.path("transactions/\(id)"))
  }

  /// Forgets a transaction.
  func forget(_ id: String) throws(TreeError) {
    try tree.removeFile(Self.path("transactions/\(id)"))
    try tree.removeFile(Self.path("history/\(id)"))
  }

  /// The names of transactions that began here and are not done.
  package func unfinished() throws(TreeError) -> [String] {
    try tree.names(in: Self.path("transactions")).filter { isUnfinished($0) }
  }

  private func holds(_ id: String, in folder: String) -> Bool {
    guard let path = try? Self.path("\(folder)/\(id)"), let bytes = try? tree.read(path, limit: 1 << 16) else {
      return false
    }
    return bytes == Array("\(root)\n".utf8)
  }

  private func write(_ id: String, in folder: String) throws(TreeError) {
    try tree.makeFolder(Self.path(folder), permissions: nil)
    let path = try Self.path("\(folder)/\(id)")
    do {
      try tree.create(path, bytes: Array("\(root)\n".utf8), isExecutable: false, permissions: nil)
    } catch .exists {
      // A run before this one was killed here; the note says the same.
      return
    }
  }

  private static func path(_ text: String) throws(TreeError) -> RelativePath {
    do { return try RelativePath(onDisk: text) } catch {
      throw .system(call: "name", nil, code: 22)
    }
  }
}
