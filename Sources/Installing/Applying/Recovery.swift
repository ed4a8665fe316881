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

  /// Where a transaction's lock waits until all else is done.
  static let stagedLockName = "lock.new"

  /// What became of what an earlier run left.
  package struct Outcome: Sendable, Equatable {
    /// Transactions that were finished.
    package var finished: [String] = []
    /// Whether one of those took back another.
    package var finishedUndo = false
    /// Transactions taken back because another state had come (another branch, for one).
    package var rolledBack: [String] = []
    /// Folders in `txn/` that this user's notes do not know: nothing of them is followed.
    package var unrecognized: [String] = []
    /// Targets that another hand had changed, and that stay.
    package var skipped: [RelativePath] = []

    package init() {}
  }

  /// Finishes, takes back or clears every transaction of this user that was left unfinished here.
  package func run() throws -> Outcome {
    var outcome = Outcome()
    for id in try Transaction.unfinished(in: tree) {
      guard try transaction.registry.isOurs(id) else {
        outcome.unrecognized.append(id)
        continue
      }
      let folder = try transaction.folder(id)
      if let journal = try journal(of: id, named: Transaction.journalName) {
        let lock = try digest(of: CairnFile.lock)
        if try lock == journal.lockAfter || lock == journal.lockBefore && !wasReverted(journal) {
          outcome.skipped += try complete(journal)
          outcome.finished.append(id)
          if journal.undoes != nil { outcome.finishedUndo = true }
        } else {
          let other = try lock == nil ? Lock() : Lock.read(tree.read(CairnFile.lock), allowing: .unchecked).lock
          outcome.skipped += try cancel(journal, besides: other)
          outcome.rolledBack.append(id)
        }
      } else if let journal = try journal(of: id, named: Transaction.voidName) {
        outcome.skipped += try cancel(journal)
        outcome.rolledBack.append(id)
      } else {
        try clear(folder)
        try transaction.registry.forget(id)
      }
    }
    for id in try transaction.registry.unfinished() {
      // Killed between moving the folder to the trash, or before making it, and the note.
      let trash = try CairnFile.trash.appending(onDisk: id)
      if try tree.entry(at: trash) == .folder {
        try tree.removeTransactions()
        let journal = try Transaction.journal(in: trash, of: tree)
        try transaction.registry.finish(id)
        if journal != nil { outcome.finished.append(id) }
        if journal?.undoes != nil { outcome.finishedUndo = true }
      } else if try tree.entry(at: try transaction.folder(id)) == nil {
        try tree.removeTransactions()
        try transaction.registry.forget(id)
      }
    }
    return outcome
  }

  /// The journal that stands in a transaction's folder; nil where none does. One that this Cairn cannot read stops it:
  /// what it has begun must not be left half done, nor taken for nothing.
  private func journal(of id: String, named name: String) throws -> Journal? {
    let folder = try transaction.folder(id)
    if let journal = try Transaction.journal(in: folder, named: name, of: tree), journal.id == id { return journal }
    let path = try folder.appending(onDisk: name)
    guard try tree.entry(at: path) == nil else { throw Failure("journal-unreadable", .unreadable, path: path.text) }
    return nil
  }

  /// Whether another hand put back a part of what was done: then it is not finished, so that no mixture comes of it.
  private func wasReverted(_ journal: Journal) throws -> Bool {
    try journal.operations.contains { try FileStep(tree, try JournalStep($0)).wasReverted() }
  }

  /// Does what is left of a journal's steps, then writes the lock from what was really done. Where a step fails, all
  /// are taken back and the failure is thrown; once the lock is in place, the rest is left to the next run.
  func complete(_ journal: Journal) throws -> [RelativePath] {
    var skipped: [RelativePath] = []
    let lock = try digest(of: CairnFile.lock)
    if lock != journal.lockAfter || journal.lockAfter == journal.lockBefore {
      do {
        let steps = try journal.operations.map { try JournalStep($0) }
        let isOldBase = { (step: JournalStep) in step.path.isWithin(CairnFile.base) && step.after == .absent }
        let others = steps.filter { !isOldBase($0) }
        var done = try others.filter { try apply($0, of: journal) }
        // A last look, for those who had a file open when it was taken from under them.
        done = try done.filter { try $0.before == .absent || apply($0, of: journal) }
        let donePaths = Set(done.map(\.path))
        let left = others.filter { !donePaths.contains($0.path) }
        skipped = left.map(\.path)
        let keys = left.flatMap(\.keys)
        let composed = try compose(journal, skipping: keys)
        let needed = Set(composed.bases.map(CairnFile.base))
        for step in steps where isOldBase(step) && !needed.contains(step.path) {
          _ = try apply(step, of: journal)
        }
        try flushFolders(of: steps)
        try stageLock(composed, journal, isWhole: keys.isEmpty)
        try writeLock(composed, journal)
      } catch {
        _ = try? cancel(journal)
        throw error
      }
    }
    try tree.flushFolder(.cairn)
    try dispose(journal)
    return skipped
  }

  /// Does one step; what the system refuses is said of the step's target.
  private func apply(_ step: JournalStep, of journal: Journal) throws -> Bool {
    do throws(TreeError) {
      return try FileStep(tree, step, folders: journal.folders).apply()
    } catch {
      throw RefusedStep.of(step.path, error, in: tree)
    }
  }

  /// The new lock, with the old entries where a step was not done.
  private func compose(_ journal: Journal, skipping keys: [LockKey]) throws -> Lock {
    let folder = try transaction.folder(journal.id)
    var lock = try read(folder, "lock-after.toml")
    guard !keys.isEmpty else { return lock }
    let old = try read(folder, "lock-before.toml")
    for key in keys { lock.copyEntry(key, from: old) }
    return lock
  }

  /// A lock of the transaction; an empty one where there is none.
  private func read(_ folder: RelativePath, _ name: String) throws -> Lock {
    let path = try folder.appending(onDisk: name)
    guard try tree.entry(at: path) != nil else { return Lock() }
    // Written by this Cairn a moment ago, or before the kill: its targets were allowed then.
    return Lock.read(try tree.read(path), allowing: .unchecked).lock
  }

  /// Has the lock ready to be put in place. One other than the planned one is noted in the journal, so that a kill right
  /// after it is in place is not taken for another branch.
  private func stageLock(_ lock: Lock, _ journal: Journal, isWhole: Bool) throws {
    let folder = try transaction.folder(journal.id)
    var bytes: [UInt8]?
    if isWhole {
      let planned = try folder.appending(onDisk: "lock-after.toml")
      bytes = journal.lockAfter == nil ? nil : try tree.read(planned)
    } else {
      let before = try folder.appending(onDisk: "lock-before.toml")
      bytes = lock.bytes(like: journal.lockBefore == nil ? nil : try tree.read(before))
    }
    let wanted = bytes.map { Digest(ofBytes: $0).text }
    let staged = try digest(of: try folder.appending(onDisk: Self.stagedLockName))
    if wanted == journal.lockAfter, wanted == staged { return }
    if let bytes { try stage(bytes, as: Self.stagedLockName, in: folder) }
    var journal = journal
    journal.lockAfter = wanted
    try stage(Transaction.bytes(of: journal), as: Transaction.draftName, in: folder)
    try tree.flush()
    try tree.replace(
      try folder.appending(onDisk: Transaction.journalName), with: try folder.appending(onDisk: Transaction.draftName))
  }

  private func stage(_ bytes: [UInt8], as name: String, in folder: RelativePath) throws {
    let path = try folder.appending(onDisk: name)
    try tree.removeFile(path)
    try tree.create(path, bytes: bytes, isExecutable: false, permissions: nil)
  }

  /// Puts the lock in place, by one rename.
  private func writeLock(_ lock: Lock, _ journal: Journal) throws {
    if lock.isEmpty { return try tree.removeFile(CairnFile.lock) }
    let staged = try transaction.folder(journal.id).appending(onDisk: Self.stagedLockName)
    if try digest(of: staged) != digest(of: CairnFile.lock) { try tree.replace(CairnFile.lock, with: staged) }
  }

  /// Takes a transaction back, but for what the lock that came meanwhile knows as its own; returns the targets that
  /// another hand changed since, and that stay. What was staged goes, unless something stayed: then all of it waits in
  /// the trash for its owner.
  private func cancel(_ journal: Journal, besides other: Lock? = nil) throws -> [RelativePath] {
    let folder = try transaction.folder(journal.id)
    let kept = try revert(journal, besides: other)
    let counting = try folder.appending(onDisk: Transaction.journalName)
    if try tree.entry(at: counting) != nil {
      try tree.replace(try folder.appending(onDisk: Transaction.voidName), with: counting)
    }
    if kept.isEmpty {
      try clear(folder)
      try transaction.registry.forget(journal.id)
    } else {
      try moveToTrash(journal.id)
    }
    return kept
  }

  /// Undoes what a journal's steps have done, the last first, where the disk still has exactly their bytes; returns the
  /// targets where it has not.
  private func revert(_ journal: Journal, besides other: Lock?) throws -> [RelativePath] {
    let steps = try journal.operations.map { try JournalStep($0) }
    let shared = try other.map { try targets(of: journal, steps, in: $0) } ?? []
    var kept: [RelativePath] = []
    for step in steps.reversed() where !shared.contains(step.path) {
      if try !FileStep(tree, step, folders: journal.folders).revert() { kept.append(step.path) }
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
    if !shared.isEmpty { shared.insert(CairnFile.config) }
    return shared.union(lock.bases.map { CairnFile.base($0) })
  }

  /// Moves a transaction to the trash, with a note that it may be taken back; drops the oldest ones.
  private func dispose(_ journal: Journal) throws {
    let folder = try transaction.folder(journal.id)
    for entry in journal.operations {
      // What waited beside its target, on another device, has done its service.
      guard let step = try? JournalStep(entry), !step.staged.isWithin(CairnFile.transactions) else { continue }
      try keep(step.staged, as: step, in: folder, "staged")
      try keep(step.aside, as: step, in: folder, "aside")
    }
    try moveToTrash(journal.id)
    try Trash(tree, transaction.registry).trim()
  }

  private func moveToTrash(_ id: String) throws {
    try tree.makeTrash()
    try tree.moveFolder(try transaction.folder(id), to: try CairnFile.trash.appending(onDisk: id))
    try tree.removeTransactions()
    try transaction.registry.finish(id)
  }

  /// A file beside a target goes when its bytes are kept already; otherwise it is copied into the transaction first.
  private func keep(_ path: RelativePath, as step: JournalStep, in folder: RelativePath, _ kind: String) throws {
    guard case .file(let isExecutable, _)? = try tree.entry(at: path) else { return try tree.removeFile(path) }
    let fingerprint = try FileStep.fingerprint(of: path, in: tree)
    if !fingerprint.sameBytes(as: step.before), !fingerprint.sameBytes(as: step.after) {
      try tree.create(
        try folder.appending(onDisk: "\(kind)-\(path.name)"), bytes: try tree.read(path), isExecutable: isExecutable,
        permissions: try tree.permissions(of: path))
    }
    try tree.removeFile(path)
  }

  /// Removes the folder of a transaction that never counted or counts no more, with all below it, and what waits for it
  /// beside its targets.
  func clear(_ folder: RelativePath) throws {
    var last: [RelativePath] = []
    for name in [Transaction.draftName, Transaction.voidName] {
      last.append(try folder.appending(onDisk: name))
      for entry in try Transaction.journal(in: folder, named: name, of: tree)?.operations ?? [] {
        guard let step = try? JournalStep(entry), !step.staged.isWithin(CairnFile.transactions) else { continue }
        try tree.removeFile(step.staged)
        try tree.removeFile(step.aside)
      }
    }
    for (path, _) in try tree.files(below: folder) where !last.contains(path) { try tree.removeFile(path) }
    for path in last { try tree.removeFile(path) }
    for name in ["new", "old", "aside"] { try tree.removeFolder(try folder.appending(onDisk: name)) }
    try tree.removeFolder(folder)
    try tree.removeTransactions()
  }

  private func removeEmptyFolders(above path: RelativePath) throws {
    for folder in path.ancestors.reversed() where folder != .cairn {
      guard try tree.removeFolder(folder) else { return }
    }
  }

  private func flushFolders(of steps: [JournalStep]) throws {
    let folders = Set(steps.map { $0.path.parent?.text ?? "" }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for text in folders {
      guard let folder = try? RelativePath(onDisk: text) else {
        try tree.flushFolder(nil)
        continue
      }
      if try isFolder(folder) { try tree.flushFolder(folder) }
    }
  }

  /// Whether a folder stands there; not where a link has taken the place of one above.
  private func isFolder(_ path: RelativePath) throws(TreeError) -> Bool {
    do { return try tree.entry(at: path) == .folder } catch .linkInPath { return false }
  }

  private func digest(of path: RelativePath) throws -> String? {
    guard case .file? = try tree.entry(at: path) else { return nil }
    return Digest(ofBytes: try tree.read(path)).text
  }
}

extension Message {
  fileprivate static let unreadable = Message(
    "recovery.unreadable",
    "cannot read the record of an interrupted run; use the version of Cairn that started it")
}
