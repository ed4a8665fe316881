package import Vocabulary

/// A folder of a snapshot. It cannot be written: every step that would write throws `.unsupported`.
package struct SnapshotTree: WritableTree {
  private let snapshot: CommitSnapshot
  private let folder: RelativePath?

  /// The folder at a path of the snapshot, or its root for nil.
  init(_ snapshot: CommitSnapshot, _ folder: RelativePath?) {
    self.snapshot = snapshot
    self.folder = folder
  }

  package var root: String { snapshot.root + (folder.map { "/" + $0.text } ?? "") }

  private func place(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }

  package func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    for above in path.ancestors {
      switch snapshot.entry(at: place(above)) {
      case .link?: throw .linkInPath(above)
      case .folder?: continue
      case .file?, .other?, nil: return nil
      }
    }
    return snapshot.entry(at: place(path))
  }

  package func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    switch try entry(at: path) {
    case nil: throw .notFound(path)
    case .folder?, .link?, .other?: throw .notRegular(path)
    case .file(_, let size)?:
      guard size <= limit, let entry = snapshot.entries[place(path)] else { throw .tooLarge(path, limit: limit) }
      guard let bytes = snapshot.bytes(of: entry.object) else { throw .notFound(path) }
      return bytes
    }
  }

  package func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    guard let folder else { return snapshot.names(in: self.folder) ?? [] }
    guard try entry(at: folder) == .folder else { return [] }
    return snapshot.names(in: place(folder)) ?? []
  }

  // MARK: Writing

  private static let place = RelativePath(constant: "commit")

  package func checkWritable() throws(TreeError) { throw .unsupported(Self.place) }
  package func device(of path: RelativePath) throws(TreeError) -> Device { Device(number: 0) }
  package func permissions(of path: RelativePath) throws(TreeError) -> UInt16 {
    guard case .file(let isExecutable, _)? = try entry(at: path) else { throw .notFound(path) }
    return isExecutable ? 0o755 : 0o644
  }
  package func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    throw .unsupported(path)
  }
  package func create(
    _ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?
  ) throws(TreeError) { throw .unsupported(path) }
  package func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws { throw TreeError.unsupported(path) }
  package func createLink(_ path: RelativePath, to text: String) throws(TreeError) { throw .unsupported(path) }
  package func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) { throw .unsupported(target) }
  package func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) {
    throw .unsupported(path)
  }
  package func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) { throw .unsupported(path) }
  package func ownership(of folder: RelativePath) throws(TreeError) -> Ownership { throw .unsupported(folder) }
  package func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) {
    throw .unsupported(folder)
  }
  package func owner() throws(TreeError) -> FileOwner { FileOwner(number: 0, name: nil, isThisUser: false) }
  package func removeFile(_ path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool { throw .unsupported(path) }
  package func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func flush() throws(TreeError) { throw .unsupported(Self.place) }
  package func flushFolder(_ path: RelativePath?) throws(TreeError) { throw .unsupported(path ?? Self.place) }
  package func freeSpace() throws(TreeError) -> Int { 0 }
  package func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? {
    throw .unsupported(path)
  }
}
