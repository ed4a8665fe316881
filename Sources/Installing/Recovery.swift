internal import Packs
internal import Platform
internal import Reporting
package import Vocabulary

/// Finishes a transaction from its journal, or takes it back: the same steps right after the commit point, and in the
/// run after a kill. Every step can be done again.
package struct Recovery {
  private let transaction: Transaction
  private var tree: any WritableTree { transaction.tree }

  package init(_ transaction: Transaction) {
    self.transaction = transaction
  }

  /// What became of what an earlier run left.
  package struct Outcome: Sendable, Equatable {
    /// Transactions that were finished.
    package var finished: [String] = []
    /// Transactions taken back because another state had come (another branch, for one).
    package var void: [String] = []
    /// Folders in `txn/` that this machine did not write: nothing of them is followed.
    package var strange: [String] = []
    /// Targets that another hand had changed, and that stay.
    package var skipped: [RelativePath] = []
  }

  /// Finishes, takes back or clears every transaction that this machine left unfinished.
  package func run() throws -> Outcome {
    var outcome = Outcome()
    for id in try Transaction.leftovers(in: tree) {
      guard transaction.notes.isUnfinished(id) else {
        outcome.strange.append(id)
        continue
      }
      let folder = try transaction.folder(id)
      guard let journal = Transaction.journal(in: folder, of: tree), journal.id == id else {
        try clear(folder)
        try transaction.notes.forget(id)
        continue
      }
      let lock = try digest(of: OwnFile.lock)
      if try lock == journal.lockAfter || lock == journal.lockBefore && !wasReverted(journal) {
        outcome.skipped += try carryOut(journal)
        outcome.finished.append(id)
      } else {
        let other = try lock == nil ? Lock() : Lock.read(tree.read(OwnFile.lock), allowing: .unchecked).lock
        outcome.skipped += try cancel(journal, besides: other)
        outcome.void.append(id)
      }
    }
    for id in try transaction.notes.unfinished() {
      // Killed between moving the folder to the trash, or before making it, and the note.
      if try tree.entry(at: try OwnFile.trash.appending(onDisk: id)) == .folder {
        try transaction.notes.finish(id)
      } else if try tree.entry(at: try transaction.folder(id)) == nil {
        try transaction.notes.forget(id)
      }
    }
    return outcome
  }

  /// Whether another hand put back a part of what was done: then it is not finished, so that no mixture comes of it.
  private func wasReverted(_ journal: Journal) throws -> Bool {
    try journal.operations.contains { try FileStep(tree, try JournalStep($0)).wasReverted() }
  }

  /// Does what is left of a journal's steps, then writes the lock from what was really done. Where a step fails, all
  /// are taken back and the failure is thrown; a failure after the lock was written leaves the rest to the next run.
  func carryOut(_ journal: Journal) throws -> [RelativePath] {
    var skipped: [RelativePath] = []
    let steps = try journal.operations.map { try JournalStep($0) }
    do {
      let lock = try digest(of: OwnFile.lock)
      if lock != journal.lockAfter || journal.lockAfter == journal.lockBefore {
        var lockKeys: [LockKey] = []
        let bases = steps.filter { $0.path.isWithin(OwnFile.base) && $0.after == .absent }
        for step in steps where !bases.contains(where: { $0.path == step.path }) {
          if try !FileStep(tree, step).carryOut() {
            skipped.append(step.path)
            lockKeys += step.keys
          }
        }
        let composed = try compose(journal, skipping: lockKeys)
        for step in bases where !composed.bases.contains(where: { OwnFile.base($0) == step.path }) {
          _ = try FileStep(tree, step).carryOut()
        }
        try writeLock(composed, journal, isWhole: lockKeys.isEmpty)
      }
    } catch {
      _ = try? cancel(journal)
      throw error
    }
    try flushFolders(of: steps)
    try dispose(journal)
    return skipped
  }

  /// The new lock, with the old entries where a step was not done.
  private func compose(_ journal: Journal, skipping keys: [LockKey]) throws -> Lock {
    let folder = try transaction.folder(journal.id)
    var lock = journal.lockAfter == nil ? Lock() : try read(folder, "lock-after.toml")
    guard !keys.isEmpty else { return lock }
    let old = journal.lockBefore == nil ? Lock() : try read(folder, "lock-before.toml")
    for key in keys { lock.take(key, from: old) }
    return lock
  }

  private func read(_ folder: RelativePath, _ name: String) throws -> Lock {
    // Written by this Cairn a moment ago, or before the kill: its targets were allowed then.
    let bytes = try tree.read(try folder.appending(onDisk: name))
    return Lock.read(bytes, allowing: .unchecked).lock
  }

  /// Puts the lock in place, by one rename. A lock other than the planned one is noted in the journal first, so that a
  /// kill right after it is not taken for another branch.
  private func writeLock(_ lock: Lock, _ journal: Journal, isWhole: Bool) throws {
    let folder = try transaction.folder(journal.id)
    let planned = try folder.appending(onDisk: "lock-after.toml")
    var bytes: [UInt8]?
    if isWhole {
      bytes = journal.lockAfter == nil ? nil : try tree.read(planned)
    } else {
      let before = try folder.appending(onDisk: "lock-before.toml")
      bytes = lock.bytes(like: journal.lockBefore == nil ? nil : try tree.read(before))
      var journal = journal
      journal.lockAfter = bytes.map { Digest(ofBytes: $0).text }
      let path = try folder.appending(onDisk: "journal.json")
      let new = try folder.appending(onDisk: "journal.new")
      try tree.removeFile(new)
      try tree.create(new, bytes: try Transaction.bytes(of: journal), isExecutable: false, permissions: nil)
      try tree.replace(path, with: new)
    }
    guard let bytes else { return try tree.removeFile(OwnFile.lock) }
    if try digest(of: OwnFile.lock) == Digest(ofBytes: bytes).text { return }
    let staged = try folder.appending(onDisk: "lock.new")
    try tree.removeFile(staged)
    try tree.create(staged, bytes: bytes, isExecutable: false, permissions: nil)
    try tree.replace(OwnFile.lock, with: staged)
  }

  /// Takes a transaction back, but for what the lock that came meanwhile knows as its own; returns the targets that another hand changed since, and that stay. What was staged goes,
  /// unless something stayed: then all of it waits in the trash for its owner.
  private func cancel(_ journal: Journal, besides other: Lock? = nil) throws -> [RelativePath] {
    let folder = try transaction.folder(journal.id)
    let kept = try takeBack(journal, besides: other)
    if kept.isEmpty {
      for entry in journal.operations {
        guard let step = try? JournalStep(entry), !step.staged.isWithin(.cairn) else { continue }
        try tree.removeFile(step.staged)
        try tree.removeFile(step.aside)
      }
      try clear(folder)
      try transaction.notes.forget(journal.id)
    } else {
      try tree.move(try folder.appending(onDisk: "journal.json"), to: try folder.appending(onDisk: "void.json"))
      try moveToTrash(journal)
    }
    return kept
  }

  /// Undoes what a journal's steps have done, the last first, where the disk still has exactly their bytes; returns the
  /// targets where it has not.
  private func takeBack(_ journal: Journal, besides other: Lock?) throws -> [RelativePath] {
    let steps = try journal.operations.map { try JournalStep($0) }
    let shared = try other.map { try targets(of: journal, steps, in: $0) } ?? []
    var kept: [RelativePath] = []
    for step in steps.reversed() where !shared.contains(step.path) {
      if try !FileStep(tree, step).takeBack() { kept.append(step.path) }
      // A link that comes back may need the place of a folder made for this step.
      if step.before == .absent { try removeEmptyFolders(above: step.path) }
    }
    return kept
  }

  /// The targets of a transaction of which another lock says the same: a checkout brought them, too.
  private func targets(of journal: Journal, _ steps: [JournalStep], in lock: Lock) throws -> Set<RelativePath> {
    let planned = journal.lockAfter == nil ? Lock() : try read(try transaction.folder(journal.id), "lock-after.toml")
    let differing = Set(planned.differences(from: lock))
    var shared = Set(steps.filter { !$0.keys.isEmpty && differing.isDisjoint(with: $0.keys) }.map(\.path))
    // What was chosen goes with what was installed by it.
    if !shared.isEmpty { shared.insert(OwnFile.config) }
    return shared.union(lock.bases.map { OwnFile.base($0) })
  }

  /// Moves a transaction to the trash, with a note that it may be taken back; drops the oldest ones.
  private func dispose(_ journal: Journal) throws {
    let folder = try transaction.folder(journal.id)
    for entry in journal.operations {
      // What waited beside its target, on another device, has done its service.
      guard let step = try? JournalStep(entry), !step.staged.isWithin(.cairn) else { continue }
      try keep(step.staged, as: step, in: folder, "staged")
      try keep(step.aside, as: step, in: folder, "aside")
    }
    try moveToTrash(journal)
    try Trash(tree, transaction.notes).trim()
  }

  private func moveToTrash(_ journal: Journal) throws {
    try tree.makeFolder(OwnFile.trash, permissions: 0o700)
    try tree.moveFolder(try transaction.folder(journal.id), to: try OwnFile.trash.appending(onDisk: journal.id))
    try tree.removeFolder(OwnFile.transactions)
    try transaction.notes.finish(journal.id)
  }

  /// A file beside a target goes when its bytes are kept already; otherwise it is copied into the transaction first.
  private func keep(_ path: RelativePath, as step: JournalStep, in folder: RelativePath, _ kind: String) throws {
    guard case .file(let isExecutable, _)? = try tree.entry(at: path) else { return try tree.removeFile(path) }
    let mark = try FileStep.mark(of: path, in: tree)
    if !mark.sameBytes(as: step.before), !mark.sameBytes(as: step.after) {
      try tree.create(
        try folder.appending(onDisk: "\(kind)-\(path.name)"), bytes: try tree.read(path), isExecutable: isExecutable,
        permissions: nil)
    }
    try tree.removeFile(path)
  }

  /// Removes a transaction's folder that never counted, with all below it.
  func clear(_ folder: RelativePath) throws {
    for (path, _) in try tree.files(below: folder) { try tree.removeFile(path) }
    for name in ["new", "old", "aside"] { try tree.removeFolder(try folder.appending(onDisk: name)) }
    try tree.removeFolder(folder)
    try tree.removeFolder(OwnFile.transactions)
  }

  private func removeEmptyFolders(above path: RelativePath) throws {
    for folder in path.ancestors.reversed() where folder != .cairn {
      guard try tree.removeFolder(folder) else { return }
    }
  }

  private func flushFolders(of steps: [JournalStep]) throws {
    let folders = Set(steps.map { $0.path.parent } + [.cairn])
    for folder in folders {
      guard let folder else {
        try tree.flushFolder(nil)
        continue
      }
      if try tree.entry(at: folder) == .folder { try tree.flushFolder(folder) }
    }
  }

  private func digest(of path: RelativePath) throws -> String? {
    guard case .file? = try tree.entry(at: path) else { return nil }
    return Digest(ofBytes: try tree.read(path)).text
  }
}
