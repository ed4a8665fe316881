package import Packs
package import Platform
internal import Reporting
package import Vocabulary

/// A transaction whose folder is here and that is not in this user's registry: of another user, from a container or
/// with another state folder, of a copied folder, or something that was put into a clone.
///
/// It is never used automatically. Its owner can have the old texts restored, by its name and after a preview.
package struct UnknownTransaction: Sendable {
  package let id: String
  /// Its folder, in `txn/` if it was interrupted, or in `trash/`.
  package let folder: RelativePath
  /// What it did; nil if it was interrupted before it changed anything.
  package let journal: Journal?

  /// Whether it was interrupted: its folder is still among the unfinished transactions.
  package var isCutOff: Bool { folder.parent == CairnFile.transactions }

  /// The names of those that are done, the newest first. Without a registry (nil) all are unknown.
  package static func done(in tree: any Tree, registry: TransactionRegistry?) throws -> [String] {
    try tree.names(in: CairnFile.trash).reversed().filter { name in
      guard name != CairnFile.identity.name, try registry?.isOurs(name) != true,
        let folder = try? CairnFile.trash.appending(onDisk: name), try tree.entry(at: folder) == .folder
      else { return false }
      // One that cannot be read is included too: it may have the only copy of a text.
      return try tree.entry(at: folder.appending(onDisk: Transaction.journalName)) != nil
    }
  }

  /// The one with this name; throws if it does not exist, or if `registry` contains it.
  package static func find(_ id: String, in tree: any Tree, registry: TransactionRegistry?) throws -> UnknownTransaction
  {
    guard let name = try? RelativePath(onDisk: id), name.parent == nil, id != CairnFile.identity.name else {
      throw Failure("no-such-run", .noSuchRun(id), exit: .usage)
    }
    for place in [CairnFile.transactions, CairnFile.trash] {
      let folder = place.appending(name)
      guard try tree.entry(at: folder) == .folder else { continue }
      if try registry?.isOurs(id) == true {
        throw Failure(
          "run-known", place == CairnFile.trash ? .known : .knownUnfinished, path: folder.text, exit: .needsAttention)
      }
      for file in [Transaction.journalName, Transaction.voidName] {
        let path = try folder.appending(onDisk: file)
        guard try tree.entry(at: path) != nil else { continue }
        guard let journal = try Transaction.journal(in: folder, named: file, of: tree), journal.id == id else {
          throw Failure("journal-unreadable", .unreadable, path: path.text)
        }
        return UnknownTransaction(id: id, folder: folder, journal: journal)
      }
      return UnknownTransaction(id: id, folder: folder, journal: nil)
    }
    throw Failure("no-such-run", .noSuchRun(id), exit: .needsAttention)
  }

  /// The plan that reverts it, as by `Undo`: a target that still has the bytes it wrote gets the old ones. Throws if
  /// the journal or its locks name paths that Cairn does not write.
  package func plan(tree: any Tree, lock: Lock, lockBytes: [UInt8]?, rules: TargetRules) throws -> Plan {
    guard let journal else {
      var plan = Plan()
      (plan.oldLock, plan.oldLockBytes, plan.newLock) = (lock, lockBytes, lock)
      return plan
    }
    for entry in journal.operations where !Self.isWellFormed(entry) {
      throw Failure("undo-refused", .malformed(entry.path), path: folder.text)
    }
    for entry in journal.operations where !Self.isAllowed(entry.path, rules) {
      throw Failure("undo-refused", .foreignTarget(entry.path), path: folder.text)
    }
    var plan = try Undo.plan(journal, in: folder, tree: tree, lock: lock, lockBytes: lockBytes, rules: rules)
    // It is a change like any other, not an undo: a user who chose the wrong run can undo it.
    plan.undoes = nil
    // It is unknown whose bytes are replaced, so the current ones are kept.
    for index in plan.operations.indices { plan.operations[index].holdsUserBytes = true }
    return plan
  }

  /// Moves the folder of an interrupted one to the trash, with all its files; it is kept until a user deletes it.
  package func setAside(_ transaction: Transaction) throws -> RelativePath {
    guard isCutOff else { return folder }
    let place = try CairnFile.trash.appending(onDisk: id)
    try transaction.tree.makeTrash()
    try transaction.tree.moveFolder(folder, to: place)
    try transaction.tree.removeTransactions()
    try transaction.tree.flushFolder(CairnFile.trash)
    return place
  }

  /// Whether a run of Cairn may have written a path: a target, a document that the doctor fixes, or one of Cairn's own
  /// files. Hidden folders other than those of agents contain what programs run.
  private static func isAllowed(_ text: String, _ rules: TargetRules) -> Bool {
    if let path = try? RelativePath(text) {
      if rules.allows(path) { return true }
      let isHidden = path.components.contains { $0.hasPrefix(".") }
      return !isHidden && [".md", ".mdc", ".toml", ".yaml"].contains { path.name.hasSuffix($0) }
    }
    guard let path = try? RelativePath(onDisk: text), path.isWithin(.cairn) else { return false }
    return CairnFile.all.contains(path) || path.isWithin(CairnFile.base) || path.isWithin(CairnFile.conflicts)
  }

  /// Whether every path in an operation is one where a run keeps its files.
  private static func isWellFormed(_ entry: Journal.Entry) -> Bool { (try? JournalStep(entry)) != nil }
}

extension Message {
  fileprivate static func malformed(_ path: String) -> Message {
    Message(
      "undo.malformed",
      "the record of this run is invalid: it names a path outside of its folder for '{path}', so nothing was changed\ncopy the files that you need yourself",
      ["path": .text(path)])
  }
  fileprivate static func noSuchRun(_ id: String) -> Message {
    Message(
      "undo.no-such-run", "unknown run '{id}': it is neither in `.cairn/txn` nor in `.cairn/trash`", ["id": .text(id)])
  }
  fileprivate static let known = Message(
    "undo.known", "this run is one of your own changes\nrun `cairn undo`, which reverts the latest change first")
  fileprivate static let knownUnfinished = Message(
    "undo.known-unfinished", "this run is one of your own and was interrupted\nrun `cairn sync` to finish or revert it")
  fileprivate static let unreadable = Message(
    "undo.journal-unreadable", "this version of Cairn cannot read the record of the run\nuse the version that made it")
  fileprivate static func foreignTarget(_ path: String) -> Message {
    Message(
      "undo.target-not-written-here",
      "the record of this run names '{path}', which Cairn never writes, so nothing was changed\ncopy the files that you need yourself",
      ["path": .text(path)])
  }
}
