import Platform
import Synchronization
import Vocabulary

/// A real tree that calls a closure right before each change.
final class InterferingTree: WritableTree {
  /// The call that is about to be made, and its path.
  struct Change: Sendable, Equatable {
    let call: String
    let path: RelativePath?
  }

  private let tree: any WritableTree
  private let count = Counter()
  /// Folders that pass rights on, in addition to those that do on disk.
  private let passing: Set<RelativePath>
  /// Folders that are on another device, so that nothing is staged for them in Cairn's own folder.
  private let elsewhere: Set<RelativePath>
  private let disturb: @Sendable (_ number: Int, _ change: Change) throws(TreeError) -> Void

  init(
    _ tree: any WritableTree, passingRights passing: Set<RelativePath> = [],
    onOtherDevice elsewhere: Set<RelativePath> = [],
    _ disturb: @escaping @Sendable (Int, Change) throws(TreeError) -> Void
  ) {
    self.tree = tree
    self.passing = passing
    self.elsewhere = elsewhere
    self.disturb = disturb
  }

  /// The number of changes so far.
  var changes: Int { count.value }

  var root: String { tree.root }
  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? { try tree.entry(at: path) }
  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] { try tree.read(path, limit: limit) }
  func names(in folder: RelativePath?) throws(TreeError) -> [String] { try tree.names(in: folder) }
  func device(of path: RelativePath) throws(TreeError) -> Device {
    let device = try tree.device(of: path)
    return elsewhere.contains { path.isWithin($0) } ? Device(number: device.number + 1, mount: device.mount) : device
  }
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16 { try tree.permissions(of: path) }
  func passesRights(_ folder: RelativePath?) -> Bool {
    folder.map(passing.contains) ?? false || tree.passesRights(folder)
  }

  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    try meet("makeFolder", path)
    return try tree.makeFolder(path, permissions: permissions)
  }
  func create(_ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?) throws(TreeError) {
    try meet("create", path)
    try tree.create(path, bytes: bytes, isExecutable: isExecutable, permissions: permissions)
  }
  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws {
    try meet("create", path)
    try await tree.create(path, content: content)
  }
  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) {
    try meet("setPermissions", path)
    try tree.setPermissions(permissions, of: path)
  }
  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership { try tree.ownership(of: folder) }
  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) {
    try meet("setOwnership", folder)
    try tree.setOwnership(ownership, of: folder)
  }
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) {
    try meet("setOwner", path)
    try tree.setOwner(of: path, as: other)
  }
  func owner() throws(TreeError) -> FileOwner { try tree.owner() }
  func checkWritable() throws(TreeError) { try tree.checkWritable() }
  func freeSpace() throws(TreeError) -> Int { try tree.freeSpace() }
  func createLink(_ path: RelativePath, to text: String) throws(TreeError) {
    try meet("createLink", path)
    try tree.createLink(path, to: text)
  }
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try meet("move", target)
    try tree.move(path, to: target)
  }
  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) {
    try meet("replace", target)
    try tree.replace(target, with: path)
  }
  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) {
    try meet("exchange", other)
    try tree.exchange(path, other)
  }
  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) {
    try meet("linkFile", other)
    try tree.linkFile(path, as: other)
  }
  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) {
    try meet("setExecutable", path)
    try tree.setExecutable(isExecutable, at: path)
  }
  func removeFile(_ path: RelativePath) throws(TreeError) {
    try meet("removeFile", path)
    try tree.removeFile(path)
  }
  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool {
    try meet("removeFolder", path)
    return try tree.removeFolder(path)
  }
  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try meet("moveFolder", target)
    try tree.moveFolder(path, to: target)
  }
  func flush() throws(TreeError) {
    try meet("flush", nil)
    try tree.flush()
  }
  func flushFolder(_ path: RelativePath?) throws(TreeError) {
    try meet("flushFolder", path)
    try tree.flushFolder(path)
  }
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? {
    try meet("lock", path)
    return try tree.lock(path, seconds: seconds)
  }

  private func meet(_ call: String, _ path: RelativePath?) throws(TreeError) {
    try disturb(count.next(), Change(call: call, path: path))
  }
}

/// Counts from one.
final class Counter: Sendable {
  private let number = Mutex(0)
  var value: Int { number.withLock { $0 } }
  func next() -> Int {
    number.withLock {
      $0 += 1
      return $0
    }
  }
}
