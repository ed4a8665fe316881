internal import Packs
internal import Platform
internal import Vocabulary

/// Reverting a transaction.
extension Recovery {
  /// Reverts a transaction, except for what is also recorded in the lock `other`, which is there now; returns the
  /// targets that another process changed since, which are kept. The staged files are deleted, unless a target was
  /// kept: then all of them are moved to the trash.
  func cancel(_ journal: Journal, excluding other: Lock? = nil) throws -> [RelativePath] {
    let folder = try transaction.folder(journal.id)
    let kept = try revert(journal, excluding: other)
    try void(folder)
    if kept.isEmpty {
      try clear(folder)
      try transaction.registry.forget(journal.id)
    } else {
      try moveToTrash(journal.id)
    }
    return kept
  }

  /// Reverts the steps of a journal that were done, the last one first, if the disk still has exactly their bytes;
  /// returns the targets for which it has not.
  private func revert(_ journal: Journal, excluding other: Lock?) throws -> [RelativePath] {
    let steps = try journal.operations.map { try JournalStep($0) }
    let shared = try other.map { try targets(of: journal, steps, in: $0) } ?? []
    var kept: [RelativePath] = []
    for step in steps.reversed() where !shared.contains(step.path) {
      if try !FileStep(tree, step, of: journal).revert() { kept.append(step.path) }
      // A restored link may need the path of a folder that was created for this step.
      if step.before == .absent { try removeEmptyFolders(above: step.path) }
    }
    return kept
  }

  /// The targets of a transaction for which another lock has the same entries: a checkout wrote them too.
  private func targets(of journal: Journal, _ steps: [JournalStep], in lock: Lock) throws -> Set<RelativePath> {
    let planned = journal.lockAfter == nil ? Lock() : try read(try transaction.folder(journal.id), "lock-after.toml")
    let differing = Set(planned.differences(from: lock))
    var shared = Set(steps.filter { !$0.keys.isEmpty && differing.isDisjoint(with: $0.keys) }.map(\.path))
    // The choices are kept together with what they installed.
    if !shared.isEmpty { shared.insert(CairnFile.config) }
    return shared.union(lock.bases.map { CairnFile.base($0) })
  }

  private func removeEmptyFolders(above path: RelativePath) throws {
    for folder in path.ancestors.reversed() where folder != .cairn {
      guard try tree.removeFolder(folder) else { return }
    }
  }
}
