internal import Packs
internal import Platform
internal import Vocabulary

/// Finishing a transaction: the rest of its steps, then its lock.
extension Recovery {
  /// The name under which a transaction's lock is staged until everything else is done.
  static let stagedLockName = "lock.new"
  /// The name of a transaction's folder for new bytes.
  static let newFolder = "new"

  /// Does the rest of a journal's steps, then writes the lock for the steps that were really done. If a step fails, all
  /// are reverted and the error is thrown; once the lock is in place, the rest is left to the next run. `steps` are those
  /// of the journal, and `planned` is the lock that the transaction stages, if they are known and need not be read.
  func complete(
    _ journal: Journal, _ steps: [JournalStep]? = nil, composing planned: Lock? = nil
  ) throws -> [RelativePath] {
    var skipped: [RelativePath] = []
    let lock = try digest(of: CairnFile.lock)
    if lock != journal.lockAfter || journal.lockAfter == journal.lockBefore {
      do {
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
        try flushFolders(single.map(\.path.parent) + moves.map(\.target.parent))
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
  }

  private func stage(_ bytes: [UInt8], as name: String, in folder: RelativePath) throws {
    let path = try folder.appending(onDisk: name)
    try tree.removeFile(path)
    try tree.create(path, bytes: bytes, isExecutable: false, permissions: nil)
  }

  /// Writes the lock by one rename.
  private func writeLock(_ lock: Lock, _ journal: Journal) throws {
    if lock.isEmpty { return try tree.removeFile(CairnFile.lock) }
    let staged = try transaction.folder(journal.id).appending(onDisk: Self.stagedLockName)
    guard try digest(of: staged) != digest(of: CairnFile.lock) else { return }
    try? tree.setOwner(of: staged, as: CairnFile.lock)
    try tree.replace(CairnFile.lock, with: staged)
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
