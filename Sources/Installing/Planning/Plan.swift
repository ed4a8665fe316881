package import Packs
package import Reporting
package import Vocabulary

/// What a run would do, as a value: it can be shown, compared and refused.
package struct Plan: Sendable, Equatable {
  /// One row a target that is worth a word, in the order they are shown.
  package var steps: [Step] = []
  /// What changes on disk, one a path, in the order it is done; without the lock.
  package var operations: [Operation] = []
  /// The lock as it was read.
  package var oldLock = Lock()
  /// The lock's bytes as they were read; nil where there was none.
  package var oldLockBytes: [UInt8]?
  /// The lock after the plan was applied wholly.
  package var newLock = Lock()
  /// Targets that git ignores, and so is not to be given.
  package var hidden: Set<RelativePath> = []
  /// The transaction this one takes back, for `undo`.
  package var undoes: String?
  /// The permission bits that folders get again where they are made anew.
  package var folderPermissions: [RelativePath: UInt16] = [:]
  /// What the checkout leaves out.
  package var leftOut = CheckoutOmissions()
  /// Executables that git has without their execute bit and, since core.fileMode is false, does not take from the disk.
  package var unmarked: Set<RelativePath> = []

  package init() {}

  /// Whether nothing would be written: no operation, and a lock that says the same.
  package var isEmpty: Bool { operations.isEmpty && !changesLock }

  /// Whether the lock says something new. Which files were edited is seen on disk at any time, and which Cairn wrote is
  /// told with the next change: neither is a reason to write.
  package var changesLock: Bool {
    if newLock.isEmpty != (oldLockBytes == nil) || oldLockHadFaults { return true }
    return newLock.excludingObservedState != oldLock.excludingObservedState
  }

  /// Whether the lock on disk could not be read as it stands, and the new one mends it.
  package var oldLockHadFaults = false

  /// The executables that get back the bit they had lost, and nothing else.
  package var markedExecutable: [RelativePath] {
    operations.compactMap { operation in
      guard case .file(let old, false) = operation.before, case .file(let new, true) = operation.after, old == new
      else {
        return nil
      }
      return operation.path
    }
  }

  /// Whether somebody has to look: a conflict, or a damaged block.
  package var needsAttention: Bool { steps.contains { $0.action.needsAttention } }

  /// Deletions first, so that a link can take a folder's place; then by path; Cairn's own files last.
  package mutating func sortOperations() {
    func rank(_ operation: Operation) -> Int {
      if operation.path.isWithin(.cairn) { return operation.after == .absent ? 4 : 2 }
      return operation.after == .absent ? 0 : 1
    }
    operations.sort { (rank($0), $0.path) < (rank($1), $1.path) }
  }
}

/// One row of a plan: a target and what becomes of it.
package struct Step: Sendable, Hashable {
  package var path: RelativePath
  /// The block's id, where the row is about a block in the file.
  package var block: String?
  package var action: Action
  /// The document of the pack it comes from; nil for Cairn's own files and for links.
  package var document: String?
  /// What there is to say beside the action.
  package var note: Message?
  /// Whether it is this machine's business alone: not in the lock, not in `--check`.
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

/// What becomes of a target.
package enum Action: String, Sendable, CaseIterable {
  /// Nothing stood there; it is written.
  case created
  /// The same bytes stood there; it is recorded.
  case adopted
  /// As Cairn wrote it, and newer now.
  case updated
  /// Edited by the user and newer now: both stand in it.
  case merged
  /// Stands under another name now, with the user's edits.
  case moved
  /// Edited by the user; stays.
  case kept
  /// The user's own; stays.
  case foreign
  /// The user took it away; stays away.
  case deleted
  /// Not wanted any longer, and as Cairn wrote it.
  case removed
  /// Not wanted any longer, but edited; stays.
  case orphaned
  /// Changed on both sides; stays until the user decides.
  case conflict
  /// Brought back from the base.
  case restored
  /// A conflict that the user ended.
  case resolved
  /// Something of Cairn's is damaged: nothing is touched.
  case damaged
  /// A record of the lock that is mended.
  case recorded

  /// Whether the user has to look before it can go on.
  package var needsAttention: Bool { self == .conflict || self == .damaged }
}

/// One change of one path.
package struct Operation: Sendable, Hashable {
  package var path: RelativePath
  /// What the plan saw.
  package var before: Content
  package var after: Content
  /// The lock's entries that are true only if this is done.
  package var keys: [LockKey]
  /// Whether the bytes before are the user's, so that the copy kept for `undo` is never dropped by itself.
  package var holdsUserBytes: Bool
  /// The file whose permissions this one gets where nothing stands yet: the same file under another name, or the text
  /// that this one repeats. So nobody may read there who may not read here. nil: the umask's.
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
  /// The lock without what the disk tells anyway, and without who wrote it.
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
