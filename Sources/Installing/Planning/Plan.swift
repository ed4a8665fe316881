package import Packs
package import Platform
package import Reporting
package import Vocabulary

/// What a run would do, as a value: it can be shown, compared and refused.
package struct Plan: Sendable, Equatable {
  /// One row for each target that is worth mentioning, in the order in which they are shown.
  package var steps: [Step] = []
  /// The changes on disk, one for each path, in the order in which they are made; without the lock.
  package var operations: [Operation] = []
  /// The lock as it was read.
  package var oldLock = Lock()
  /// The lock's bytes as they were read; nil if there was none.
  package var oldLockBytes: [UInt8]?
  /// Whether the lock stays as it is on disk, byte for byte: the plan changes nothing that it records, so it was not read,
  /// and perhaps cannot be. `oldLockBytes` are then what is on disk.
  package var keepsLock = false
  /// The lock after the plan was applied completely.
  package var newLock = Lock()
  /// Targets that git ignores, and that are not to be committed.
  package var hidden: Set<RelativePath> = []
  /// The transaction this one reverts, for `undo`.
  package var undoes: String?
  /// The permission bits that folders get if they are created again.
  package var folderPermissions: [RelativePath: UInt16] = [:]
  /// The users and groups that such folders get.
  package var folderOwners: [RelativePath: Ownership] = [:]
  /// What the checkout leaves out.
  package var leftOut = CheckoutOmissions()
  /// Targets that would be changed, but are outside of this checkout: the lock keeps what was written there last.
  package var outside: Set<RelativePath> = []
  /// Executable files that git has without their execute bit, and whose bit on disk git ignores because core.fileMode
  /// is false.
  package var unmarked: Set<RelativePath> = []

  package init() {}

  /// Whether nothing would be written: no operations, and the content of the lock does not change.
  package var isEmpty: Bool { operations.isEmpty && !changesLock }

  /// Whether nothing would be written, and nothing needs the user's attention.
  package var isNothing: Bool { isEmpty && steps.isEmpty }

  /// Whether the lock has new content. Which files were edited can be seen on disk at any time, and the version of
  /// Cairn that wrote them is recorded with the next change: neither is a reason to write.
  package var changesLock: Bool {
    if keepsLock { return false }
    if newLock.isEmpty != (oldLockBytes == nil) || oldLockHadFaults { return true }
    return newLock.excludingObservedState != oldLock.excludingObservedState
  }

  /// Whether the lock on disk was invalid, and the new one repairs it.
  package var oldLockHadFaults = false

  /// The files whose lost execute bit is restored, without any other change.
  package var markedExecutable: [RelativePath] {
    operations.compactMap { operation in
      guard case .file(let old, false) = operation.before, case .file(let new, true) = operation.after, old == new
      else {
        return nil
      }
      return operation.path
    }
  }

  /// Whether the user has to act: there is a conflict, a damaged block, or something in the way.
  package var needsAttention: Bool { steps.contains { $0.action.needsAttention } }

  /// Deletions first, so that a link can replace a folder; then by path; Cairn's own files last.
  package mutating func sortOperations() {
    func rank(_ operation: Operation) -> Int {
      if operation.path.isWithin(.cairn) { return operation.after == .absent ? 4 : 2 }
      return operation.after == .absent ? 0 : 1
    }
    let places = operations.indices.map { (rank: rank(operations[$0]), path: operations[$0].path, index: $0) }
    let sorted = places.sorted { one, other in
      one.rank == other.rank ? one.path < other.path : one.rank < other.rank
    }
    operations = sorted.map { operations[$0.index] }
  }
}

/// One row of a plan: a target and what happens to it.
package struct Step: Sendable, Hashable {
  package var path: RelativePath
  /// The block's id, if the row is about a block in the file.
  package var block: String?
  package var action: Action
  /// The document of the pack it comes from; nil for Cairn's own files and for links.
  package var document: String?
  /// A remark next to the action.
  package var note: Message?
  /// Whether it is local to this machine: not in the lock, not in `--check`.
  package var isLocal: Bool

  package init(
    _ action: Action, _ path: RelativePath, block: String? = nil, document: String? = nil, note: Message? = nil,
    isLocal: Bool = false
  ) {
    self.action = action
    self.path = path
    self.block = block
    self.document = document
    self.note = note
    self.isLocal = isLocal
  }
}

/// What happens to a target.
package enum Action: String, Sendable, CaseIterable, Codable, ShapedValue {
  /// Nothing existed at the path; it is written.
  case created
  /// The same bytes existed already; they are recorded in the lock.
  case adopted
  /// Unedited, and the pack has a newer text.
  case updated
  /// Edited by the user, and the pack has a newer text: the result has both changes.
  case merged
  /// Moved to another name, with the user's edits.
  case moved
  /// Edited by the user; kept.
  case kept
  /// The user's own file; skipped.
  case foreign
  /// A folder, or a file where a folder is needed, is in the way of a document.
  case obstructed
  /// The user deleted it; it stays deleted.
  case deleted
  /// No longer wanted, and unedited.
  case removed
  /// No longer wanted, but edited; kept.
  case orphaned
  /// Changed on both sides; kept until the user decides.
  case conflict
  /// Restored from the base.
  case restored
  /// A conflict that the user resolved.
  case resolved
  /// A file or block of Cairn is damaged: nothing is changed.
  case damaged
  /// An entry of the lock that is repaired.
  case recorded

  /// Whether the user has to act before Cairn can continue.
  package var needsAttention: Bool { self == .conflict || self == .damaged || self == .obstructed }
}

/// One change of one path.
package struct Operation: Sendable, Hashable {
  package var path: RelativePath
  /// The content that the plan saw.
  package var before: Content
  package var after: Content
  /// The lock's entries that are true only if this is done.
  package var keys: [LockKey]
  /// Whether the former bytes are the user's, so that the copy for `undo` is never deleted automatically.
  package var holdsUserBytes: Bool
  /// The file whose permissions a new file gets: the same file under another name, or the text that this one repeats.
  /// So only those who may read that file may read the new one. nil: the permissions of the umask.
  package var permissionsOf: RelativePath?

  package init(
    _ path: RelativePath, before: Content, after: Content, keys: [LockKey] = [], holdsUserBytes: Bool = false,
    permissionsOf: RelativePath? = nil
  ) {
    self.path = path
    self.before = before
    self.after = after
    self.keys = keys
    self.holdsUserBytes = holdsUserBytes
    self.permissionsOf = permissionsOf
  }
}

extension Lock {
  /// The lock without what the disk shows anyway, and without the version of Cairn that wrote it.
  fileprivate var excludingObservedState: Lock {
    var lock = self
    for (path, file) in files where file.state == .kept && file.policy != .once {
      lock.files[path]?.state = .managed
    }
    for (key, block) in blocks where block.state == .kept { lock.blocks[key]?.state = .managed }
    for (id, pack) in packs { lock.packs[id]?.cairn = pack.version }
    return lock
  }
}
