internal import Packs
internal import Vocabulary

/// What a transaction does, as stored on disk from the moment the transaction counts: enough to finish or revert it.
package struct Journal: Sendable, Codable, Equatable {
  package static let currentSchema = 1

  package var schema = Journal.currentSchema
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
    path = try RelativePath(onDisk: entry.path)
    // No transaction writes into git's own folder, whatever spelling of the name a file system accepts.
    let isGit = { (name: Substring) in name.utf8.first == UInt8(ascii: ".") && name.lowercased() == ".git" }
    if let git = path.components.first(where: isGit) { throw .component(String(git)) }
    staged = try RelativePath(onDisk: entry.staged)
    saved = try RelativePath(onDisk: entry.saved)
    aside = try RelativePath(onDisk: entry.aside)
    before = entry.before
    after = entry.after
    keys = entry.keys.compactMap { LockKey($0) }
    holdsUserBytes = entry.holdsUserBytes
  }
}
