internal import Packs
internal import Platform
internal import Vocabulary

/// Reverting a transaction.
extension Recovery {
  /// Reverts a transaction, except for what the lock that is there now knows as its own; returns the targets that
  /// another process changed since, which are kept. What was staged is deleted, unless a target was kept: then all of
  /// it is moved to the trash.
  func cancel(_ journal: Journal, besides other: Lock? = nil) throws -> [RelativePath] {
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

  private func removeEmptyFolders(above path: RelativePath) throws {
    for folder in path.ancestors.reversed() where folder != .cairn {
      guard try tree.removeFolder(folder) else { return }
    }
  }
}
