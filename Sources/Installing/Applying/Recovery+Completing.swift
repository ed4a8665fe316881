internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finishing a transaction: the rest of its steps, then its lock.
extension Recovery {
  /// The name under which a transaction's lock is staged until everything else is done.
  static let stagedLockName = "lock.new"
  /// The name of a transaction's folder for new bytes.
  static let newFolder = "new"

  /// Does the rest of a journal's steps, then writes the lock for the steps that were really done; a lock that the journal
  /// does not change is not touched. If a step fails, or another process changed the lock, all are reverted and the error is
  /// thrown; once the lock is in place, the rest is left to the next run. `steps` are those of the journal, and `planned` is
  /// the lock that the transaction stages, if they are known and need not be read.
  func complete(
    _ journal: Journal, _ steps: [JournalStep]? = nil, composing planned: Lock? = nil
  ) throws -> [RelativePath] {
    var skipped: [RelativePath] = []
    let lock = try digest(of: CairnFile.lock)
    let keepsLock = journal.lockAfter == journal.lockBefore
    if lock != journal.lockAfter || keepsLock {
      do {
        try requireLock(lock, of: journal)
        let isFirst = steps != nil
        let steps = try steps ?? journal.operations.map { try JournalStep($0) }
        let isOldBase = { (step: JournalStep) in step.path.isWithin(CairnFile.base) && step.after == .absent }
        let others = steps.filter { !isOldBase($0) }
        let moves = FolderMove.all(
          in: others, stagedIn: try transaction.folder(journal.id).appending(onDisk: Self.newFolder))
        let moved = Set(moves.filter { $0.apply(in: tree, isFirst: isFirst) }.flatMap(\.files))
        var done = try others.filter { step in
          defer { stepped() }
          return try moved.contains(step.staged) || apply(step, of: journal)
        }
        // A second check for programs that had a file open when it was moved.
        done = try done.filter { try $0.before == .absent || apply($0, of: journal) }
        let donePaths = Set(done.map(\.path))
        let left = others.filter { !donePaths.contains($0.path) }
        skipped = left.map(\.path)
        let keys = left.flatMap(\.keys)
        let composed = try compose(journal, planned, skipping: keys)
        let oldBases = steps.filter(isOldBase)
        let needed = oldBases.isEmpty ? [] : Set(composed.bases.map(CairnFile.base))
        for step in oldBases where !needed.contains(step.path) {
          _ = try apply(step, of: journal)
        }
        // What is in a folder that was moved as a whole was flushed when it was staged. An earlier run may have moved it
        // and have been killed.
        let single = steps.filter { !moved.contains($0.staged) }
        try flushFolders(single.flatMap(\.changedFolders) + moves.map(\.target.parent))
        if !keepsLock {
          try stageLock(composed, journal, isWhole: keys.isEmpty)
          try writeLock(composed, journal)
        }
      } catch {
        // If another commit was checked out, what it has too stays.
        let isOther = (try? requireLock(digest(of: CairnFile.lock), of: journal)) == nil
        _ = try? cancel(journal, excluding: isOther ? lockOnDisk() : nil)
        throw error
      }
    }
    try tree.flushFolder(.cairn)
    try dispose(journal)
    return skipped
  }

  /// Does one step; an error of the system is reported for the step's target.
  private func apply(_ step: JournalStep, of journal: Journal) throws -> Bool {
    do throws(TreeError) {
      return try FileStep(tree, step, of: journal).apply()
    } catch {
      throw RefusedStep.of(step.path, error, in: tree)
    }
  }

  /// The new lock, with the old entries for steps that were not done.
  private func compose(_ journal: Journal, _ planned: Lock?, skipping keys: [LockKey]) throws -> Lock {
    let folder = try transaction.folder(journal.id)
    var lock = try planned ?? read(folder, "lock-after.toml")
    guard !keys.isEmpty else { return lock }
    let old = try read(folder, "lock-before.toml")
    for key in keys { lock.copyEntry(key, from: old) }
    return lock
  }

  /// A lock of the transaction; empty if it does not exist.
  func read(_ folder: RelativePath, _ name: String) throws -> Lock {
    let path = try folder.appending(onDisk: name)
    guard try tree.entry(at: path) != nil else { return Lock() }
    // This Cairn wrote it a moment ago, or before it was killed: its targets were allowed then.
    return Lock.read(try tree.read(path), allowing: .unchecked).lock
  }

  /// Stages the lock. If it differs from the planned one, the journal records that, so that a kill right after the
  /// rename does not look like a change of the branch.
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
    try stage(JournalText(journal).bytes, as: Transaction.draftName, in: folder)
    try tree.flush()
    try tree.replace(
      try folder.appending(onDisk: Transaction.journalName), with: try folder.appending(onDisk: Transaction.draftName))
    // If the power fails, the lock must not be newer than what the journal says about it.
    try tree.flushFolder(folder)
  }

  private func stage(_ bytes: [UInt8], as name: String, in folder: RelativePath) throws {
    let path = try folder.appending(onDisk: name)
    try tree.removeFile(path)
    try tree.create(path, bytes: bytes, isExecutable: false, permissions: nil)
  }

  /// Writes the lock by one rename, unless another process changed it since the plan was made.
  private func writeLock(_ lock: Lock, _ journal: Journal) throws {
    let now = try digest(of: CairnFile.lock)
    let staged = try transaction.folder(journal.id).appending(onDisk: Self.stagedLockName)
    if try now == (lock.isEmpty ? nil : digest(of: staged)) { return }
    guard now == journal.lockBefore else { throw Failure.lockChanged }
    if lock.isEmpty { return try tree.removeFile(CairnFile.lock) }
    if now == nil {
      do { return try tree.move(staged, to: CairnFile.lock) } catch TreeError.exists { throw Failure.lockChanged }
    }
    try? tree.setOwner(of: staged, as: CairnFile.lock)
    try tree.replace(CairnFile.lock, with: staged)
  }

  /// Throws if the lock on disk, of which this is the digest, is neither the old one of a journal nor its new one.
  private func requireLock(_ digest: String?, of journal: Journal) throws {
    guard [journal.lockBefore, journal.lockAfter].contains(digest) else { throw Failure.lockChanged }
  }

  /// Flushes the names in folders; nil is the root.
  private func flushFolders(_ folders: [RelativePath?]) throws {
    var present: [RelativePath?] = folders.contains(nil) ? [nil] : []
    for folder in Set(folders.compactMap(\.self)).sorted() {
      // A folder above it may have been replaced with a link.
      if try tree.reachableEntry(at: folder) == .folder { present.append(folder) }
    }
    try tree.flushFolders(present)
  }
}

extension JournalStep {
  /// The folders in which the step may have changed a name; nil is the root. Each folder above a file can be created or
  /// removed with it, also by a run before this one.
  fileprivate var changedFolders: [RelativePath?] {
    before == .absent || after == .absent ? [nil] + path.ancestors : [path.parent]
  }
}

extension Failure {
  /// Another process wrote the lock during this run.
  fileprivate static var lockChanged: Failure {
    Failure("changed-during-run", .lockChanged, path: CairnFile.lock.text)
  }
}

extension Message {
  fileprivate static let lockChanged = Message(
    "change.lock-changed",
    "nothing was written: the lock file was changed by another process during this run\nrun again")
}
