internal import Vocabulary

/// A folder of a work tree as a commit has it. It can only be read.
struct CommittedTree: WritableTree {
  let state: CommittedState
  /// The folder; nil for the root of the state.
  let folder: RelativePath?
  /// The folder on disk; nil if there is none now.
  let disk: (any WritableTree)?

  var root: String { folder.map { state.root == "/" ? "/\($0.text)" : "\(state.root)/\($0.text)" } ?? state.root }

  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    switch state.answer(at: whole(path)) {
    case .asOnDisk: try disk?.entry(at: path)
    case .nothing: nil
    case .entry(let entry): entry
    case .linkAbove(let link): throw .linkInPath(inner(link) ?? path)
    }
  }

  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    switch state.answer(at: whole(path)) {
    case .asOnDisk:
      guard let disk else { throw .notFound(path) }
      return try disk.read(path, limit: limit)
    case .nothing: throw .notFound(path)
    case .linkAbove(let link): throw .linkInPath(inner(link) ?? path)
    case .entry:
      guard let entry = state.entries[whole(path)] ?? nil, case .file = entry.kind else { throw .notRegular(path) }
      guard state.size(of: entry) <= limit else { throw .tooLarge(path, limit: limit) }
      guard let bytes = state.bytes(of: entry) else { throw .notFound(path) }
      return bytes
    }
  }

  func readEntry(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry? {
    if let disk, case .asOnDisk = state.answer(at: whole(path)) { return try disk.readEntry(at: path, limit: limit) }
    return try readEntryInSteps(at: path, limit: limit)
  }

  func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    let path = folder.map(whole) ?? self.folder
    guard let path else { return state.names(in: nil, onDisk: try disk?.names(in: folder) ?? []) }
    switch state.answer(at: path) {
    case .asOnDisk: return state.names(in: path, onDisk: try disk?.names(in: folder) ?? [])
    case .entry(.folder):
      // Now there may be a file or a link in its place.
      let isFolder = try folder.map { folder throws(TreeError) in try disk?.reachableEntry(at: folder) == .folder }
      return state.names(in: path, onDisk: isFolder ?? true ? try disk?.names(in: folder) ?? [] : [])
    case .entry, .nothing: return []
    case .linkAbove(let link): throw .linkInPath(inner(link) ?? link)
    }
  }

  func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String] { try disk?.nonUTF8Names(in: folder) ?? [] }

  /// The path from the root of the state.
  private func whole(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }

  /// The path from this folder.
  private func inner(_ path: RelativePath) -> RelativePath? { folder.map { path.relative(to: $0) } ?? path }
}

extension CommittedTree {
  private static let here = RelativePath(constant: ".cairn")

  func device(of path: RelativePath) throws(TreeError) -> Device { try disk?.device(of: path) ?? Device(number: 0) }
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16 {
    guard case .file(let isExecutable, _)? = try entry(at: path) else { throw .notFound(path) }
    return isExecutable ? 0o755 : 0o644
  }
  func owner() throws(TreeError) -> FileOwner {
    guard let disk else { throw .unsupported(Self.here) }
    return try disk.owner()
  }
  func freeSpace() throws(TreeError) -> Int { 0 }

  // A commit is not changed.
  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    throw .unsupported(path)
  }
  func create(
    _ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?
  ) throws(TreeError) { throw .unsupported(path) }
  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws { throw TreeError.unsupported(path) }
  func createLink(_ path: RelativePath, to text: String) throws(TreeError) { throw .unsupported(path) }
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) { throw .unsupported(path) }
  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership { throw .unsupported(folder) }
  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) { throw .unsupported(folder) }
  func checkWritable() throws(TreeError) { throw .unsupported(Self.here) }
  func removeFile(_ path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool { throw .unsupported(path) }
  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  func flush() throws(TreeError) {}
  func flushFolder(_ path: RelativePath?) throws(TreeError) {}
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? { throw .unsupported(path) }
}
