package import Platform
import Synchronization
package import Vocabulary

/// The machine's disk, on which one change fails, as on a full disk or as if the process were killed there. It can also
/// refuse to read some paths, or let another process change files between two reads.
package final class FaultyFileSystem: FileSystem {
  /// How the change fails.
  package enum Fault: Sendable {
    /// It fails with this errno, and the next one does not.
    case once(Int32)
    /// It and all after it fail with this errno.
    case lasting(Int32)
    /// Nothing is written from then on, not even to clean up.
    case kill

    fileprivate var code: Int32 {
      switch self {
      case .once(let code), .lasting(let code): code
      case .kill: 4
      }
    }
  }

  private let fault: Fault
  private let last: Int
  private let refused: [String: Int32]
  private let afterLooking: @Sendable (RelativePath) -> Void
  private let locked: (folder: String, code: Int32, owner: FileOwner)?
  private let count = Mutex(0)
  private let live = LiveFileSystem()

  /// Allows `changes` changes before the failing one.
  package init(_ fault: Fault, after changes: Int) {
    self.fault = fault
    last = changes
    refused = [:]
    afterLooking = { _ in }
    locked = nil
  }

  /// Fails to read the files and to list the folders that `refused` names, with an errno for each; `afterLooking` is
  /// called after the kind of a path was reported, and before its content is read.
  package init(
    refusing refused: [String: Int32] = [:], afterLooking: @escaping @Sendable (RelativePath) -> Void = { _ in }
  ) {
    fault = .kill
    last = .max
    self.refused = refused
    self.afterLooking = afterLooking
    locked = nil
  }

  /// Refuses all changes in the folder at an absolute path, which belongs to `owner`, as for a user other than root.
  package init(locking folder: String, code: Int32, owner: FileOwner) {
    fault = .kill
    last = .max
    refused = [:]
    afterLooking = { _ in }
    locked = (folder, code, owner)
  }

  /// How many changes were requested.
  package var changes: Int { count.withLock { $0 } }

  package func tree(at path: String) throws(TreeError) -> (any WritableTree)? {
    guard let tree = try live.tree(at: path) else { return nil }
    return FaultyTree(
      tree: tree, disk: self, locked: locked.flatMap { $0.folder == tree.root ? ($0.code, $0.owner) : nil })
  }

  package func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree {
    if try live.tree(at: path) == nil { try admit("mkdir", nil) }
    return FaultyTree(tree: try live.makeTree(at: path, isPrivate: isPrivate), disk: self, locked: nil)
  }

  package func entry(at path: String) -> TreeEntry? { live.entry(at: path) }
  package func resolve(_ path: String) -> String? { live.resolve(path) }

  /// Restores a file that was removed to clean up, because a killed process does not clean up.
  fileprivate func leave(_ path: RelativePath, in tree: any WritableTree) throws(TreeError) {
    if case .kill = fault, try tree.entry(at: path) == nil {
      try tree.create(path, bytes: [], isExecutable: false, permissions: 0o600)
    }
  }

  fileprivate func admit(_ call: String, _ path: RelativePath?) throws(TreeError) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let fails =
      if case .once = fault { number - 1 == last } else { number > last }
    if fails { throw .system(call: call, path, code: fault.code) }
  }

  fileprivate func permit(_ path: RelativePath?) throws(TreeError) {
    if let path, let code = refused[path.text] { throw .system(call: "openat", path, code: code) }
  }

  fileprivate func looked(at path: RelativePath) { afterLooking(path) }
}

/// A tree whose changes are counted.
private struct FaultyTree: WritableTree {
  let tree: any WritableTree
  let disk: FaultyFileSystem
  let locked: (code: Int32, owner: FileOwner)?

  var root: String { tree.root }

  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    let entry = try tree.entry(at: path)
    disk.looked(at: path)
    return entry
  }

  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    try disk.permit(path)
    return try tree.read(path, limit: limit)
  }

  func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    try disk.permit(folder)
    return try tree.names(in: folder)
  }

  func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String] {
    try tree.nonUTF8Names(in: folder)
  }

  func device(of path: RelativePath) throws(TreeError) -> Device { try tree.device(of: path) }
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16 { try tree.permissions(of: path) }

  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    if try tree.entry(at: path) != .folder { try disk.admit("mkdir", path) }
    return try tree.makeFolder(path, permissions: permissions)
  }

  func create(
    _ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?
  ) throws(TreeError) {
    try disk.admit("write", path)
    try tree.create(path, bytes: bytes, isExecutable: isExecutable, permissions: permissions)
  }

  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws {
    try disk.admit("open", path)
    let disk = disk
    do {
      try await tree.create(path) { write in
        try await content { bytes in
          try disk.admit("write", path)
          try write(bytes)
        }
        try disk.admit("fsync", path)
      }
    } catch {
      try disk.leave(path, in: tree)
      throw error
    }
  }

  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) {
    try disk.admit("chmod", path)
    try tree.setPermissions(permissions, of: path)
  }

  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership { try tree.ownership(of: folder) }
  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) {
    try disk.admit("chown", folder)
    try tree.setOwnership(ownership, of: folder)
  }
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) {
    try disk.admit("chown", path)
    try tree.setOwner(of: path, as: other)
  }

  func owner() throws(TreeError) -> FileOwner {
    if let locked { return locked.owner }
    return try tree.owner()
  }

  func checkWritable() throws(TreeError) {
    if let locked { throw .system(call: "faccessat", nil, code: locked.code) }
    try tree.checkWritable()
  }

  func freeSpace() throws(TreeError) -> Int { try tree.freeSpace() }

  func createLink(_ path: RelativePath, to text: String) throws(TreeError) {
    try disk.admit("symlink", path)
    try tree.createLink(path, to: text)
  }

  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try disk.admit("rename", target)
    try tree.move(path, to: target)
  }

  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) {
    try disk.admit("rename", target)
    try tree.replace(target, with: path)
  }

  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) {
    try disk.admit("rename", other)
    try tree.exchange(path, other)
  }

  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) {
    try disk.admit("link", other)
    try tree.linkFile(path, as: other)
  }

  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) {
    try disk.admit("chmod", path)
    try tree.setExecutable(isExecutable, at: path)
  }

  func removeFile(_ path: RelativePath) throws(TreeError) {
    try disk.admit("unlink", path)
    try tree.removeFile(path)
  }

  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool {
    try disk.admit("rmdir", path)
    return try tree.removeFolder(path)
  }

  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try disk.admit("rename", target)
    try tree.moveFolder(path, to: target)
  }

  func append(_ bytes: [UInt8], to path: RelativePath) throws(TreeError) {
    try disk.admit("write", path)
    try tree.append(bytes, to: path)
  }

  func flushFile(_ path: RelativePath) throws(TreeError) {
    try disk.admit("fsync", path)
    try tree.flushFile(path)
  }

  func flush() throws(TreeError) {
    try disk.admit("syncfs", nil)
    try tree.flush()
  }

  func flushFolder(_ path: RelativePath?) throws(TreeError) {
    try disk.admit("fsync", path)
    try tree.flushFolder(path)
  }

  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? {
    if let locked { throw .system(call: "openat", path, code: locked.code) }
    if try tree.entry(at: path) == nil { try disk.admit("open", path) }
    return try tree.lock(path, seconds: seconds)
  }
}
