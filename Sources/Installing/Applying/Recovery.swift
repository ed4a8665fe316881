internal import Packs
internal import Platform
internal import Reporting
package import Vocabulary

/// Finishes a transaction from its journal, or reverts it: with the same steps right after the commit point, and in the
/// next run if the process was killed. Every step can be repeated.
package struct Recovery {
  /// The transaction that may change the repository.
  let transaction: Transaction
  /// The repository.
  var tree: any WritableTree { transaction.tree }

  /// Told after each step.
  let stepped: () -> Void

  package init(_ transaction: Transaction, stepped: @escaping () -> Void = {}) {
    self.transaction = transaction
    self.stepped = stepped
  }

  /// What was done about transactions that earlier runs left unfinished.
  package struct Outcome: Sendable, Equatable {
    /// Transactions that were finished.
    package var finished: [String] = []
    /// Whether one of those was an undo.
    package var finishedUndo = false
    /// Transactions that were reverted because the repository has another state now (on another branch, for example).
    package var rolledBack: [String] = []
    /// Folders in `txn/` that are not in this user's registry: they are ignored.
    package var unrecognized: [String] = []
    /// Targets that another process had changed, and that are kept.
    package var skipped: [RelativePath] = []

    package init() {}
  }

  /// Finishes, reverts or clears every transaction of this user that was left unfinished here.
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
          outcome.skipped += try cancel(journal, excluding: lockOnDisk())
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
      // Killed between moving the folder to the trash, or before creating it, and recording that.
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

  /// The journal in a transaction's folder; nil if it does not exist. Throws if this Cairn cannot read it: the
  /// transaction must then neither be left incomplete nor deleted.
  private func journal(of id: String, named name: String) throws -> Journal? {
    let folder = try transaction.folder(id)
    if let journal = try Transaction.journal(in: folder, named: name, of: tree), journal.id == id { return journal }
    let path = try folder.appending(onDisk: name)
    switch try tree.entry(at: path) {
    case nil: return nil
    case .file? where try Transaction.isOfOtherVersion(tree.read(path, limit: 64 << 20)):
      throw Failure("journal-unreadable", .unreadable, path: path.text)
    default: throw Failure("journal-unreadable", .damaged(folder), path: path.text)
    }
  }

  /// Whether another process reverted a part of the steps: then the rest must not be done, so that the repository does
  /// not end in a mixed state.
  private func wasReverted(_ journal: Journal) throws -> Bool {
    try journal.operations.contains { try FileStep(tree, try JournalStep($0)).wasReverted() }
  }

  /// The lock that is there now, as far as it can be read; empty if there is none.
  func lockOnDisk() throws -> Lock {
    try digest(of: CairnFile.lock) == nil ? Lock() : Lock.read(tree.read(CairnFile.lock), allowing: .unchecked).lock
  }

  /// The digest of a file as a journal has it; nil if there is no file.
  func digest(of path: RelativePath) throws -> String? {
    guard case .file? = try tree.entry(at: path) else { return nil }
    return Digest(ofBytes: try tree.read(path)).text
  }
}

extension Message {
  fileprivate static let unreadable = Message(
    "recovery.unreadable",
    "cannot read the record of an interrupted run\nuse the version of Cairn that started it")
  fileprivate static func damaged(_ folder: RelativePath) -> Message {
    Message(
      "recovery.damaged",
      "the record of an interrupted run is damaged, so the run can be neither finished nor reverted\nthe texts that it replaced are in `{folder}/old`, the new ones in `{folder}/new`: copy what you need, move `{folder}` out of the repository, and run again",
      ["folder": .text(folder.text)])
  }
}
