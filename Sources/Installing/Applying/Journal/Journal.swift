internal import Packs
package import Platform
internal import Vocabulary

/// What a transaction does, as stored on disk from the moment the transaction counts: enough to finish or revert it.
package struct Journal: Sendable, Codable, Equatable {
  /// The formats that this Cairn reads.
  static let schemas = 1...2
  /// The format of a journal whose new folders are moved as a whole. A Cairn that knows only the first format would stop
  /// in the middle of reverting one, so it is to say that it cannot read it.
  static let schemaOfMovedFolders = 2

  package var schema = 1
  /// The transaction's name: an increasing number, and random digits.
  package var id: String
  /// The command that started it, such as `init`.
  package var command: String
  /// Seconds since 1970.
  package var time: Double
  package var operations: [Entry]
  /// The digest of lock.toml's bytes before the transaction; nil if it did not exist.
  package var lockBefore: String?
  /// The digest after it; nil if lock.toml does not exist then.
  package var lockAfter: String?
  /// The transaction that this one reverts.
  package var undoes: String?
  /// The permission bits, 0o777, of folders that may be removed with what is deleted from them, or that are created
  /// again. Missing in journals of earlier versions.
  package var folders: [String: UInt16]?
  /// The users and groups of the same folders. Missing in journals of earlier versions.
  package var owners: [String: Ownership]?

  /// One operation, with the paths where its bytes are kept.
  package struct Entry: Sendable, Codable, Equatable {
    package var path: String
    package var before: ContentFingerprint
    package var after: ContentFingerprint
    /// Where the new bytes are staged; after an exchange, the old bytes are there.
    package var staged: String
    /// A copy of the old bytes.
    package var saved: String
    /// Where a deleted file is moved, or linked if names cannot be exchanged.
    package var aside: String
    /// The lock's entries that are true only if this is done, as `LockKey.text`.
    package var keys: [String]
    package var holdsUserBytes: Bool
  }
}

extension Journal.Entry {
  /// The entry of a step, as text.
  init(_ step: JournalStep) {
    self.init(
      path: step.path.text, before: step.before, after: step.after, staged: step.staged.text, saved: step.saved.text,
      aside: step.aside.text, keys: step.keys.map(\.text), holdsUserBytes: step.holdsUserBytes)
  }
}

/// A journal entry with its paths parsed: a journal is text, and text is not trusted.
struct JournalStep: Sendable {
  let path: RelativePath
  let before: ContentFingerprint
  let after: ContentFingerprint
  let staged: RelativePath
  let saved: RelativePath
  let aside: RelativePath
  let keys: [LockKey]
  let holdsUserBytes: Bool

  init(_ entry: Journal.Entry) throws(RelativePathFault) {
    try self.init(
      path: RelativePath(onDisk: entry.path), before: entry.before, after: entry.after,
      staged: RelativePath(onDisk: entry.staged), saved: RelativePath(onDisk: entry.saved),
      aside: RelativePath(onDisk: entry.aside), keys: entry.keys.compactMap { LockKey($0) },
      holdsUserBytes: entry.holdsUserBytes)
  }

  /// No transaction writes into git's own folder, whatever spelling of the name a file system accepts.
  init(
    path: RelativePath, before: ContentFingerprint, after: ContentFingerprint, staged: RelativePath,
    saved: RelativePath, aside: RelativePath, keys: [LockKey], holdsUserBytes: Bool
  ) throws(RelativePathFault) {
    if let git = path.components.first(where: RelativePath.isGitFolder) { throw .component(String(git)) }
    self.path = path
    self.before = before
    self.after = after
    self.staged = staged
    self.saved = saved
    self.aside = aside
    self.keys = keys
    self.holdsUserBytes = holdsUserBytes
  }
}
