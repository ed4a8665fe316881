internal import Packs
package import Platform
internal import Reporting
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The exclusive right to change a repository, from before the last read of it until everything is written.
package struct Transaction: Sendable {
  let tree: any WritableTree
  let registry: TransactionRegistry
  private let held: any TreeLock

  /// The same transaction, with a registry that stays valid if the repository is moved. Called before anything is
  /// staged.
  func identified(random: () -> UInt64) throws(TreeError) -> Transaction {
    Transaction(tree: tree, registry: try registry.identified(in: tree, random: random), held: held)
  }

  /// Seconds to wait for another Cairn.
  private static let lockTimeout = 5.0

  /// Creates `.cairn/` if it is missing, and locks it. Throws `busy`, exit 2, if another Cairn holds the lock for 5
  /// seconds.
  package static func begin(
    in tree: any WritableTree, registry: TransactionRegistry, command: String, processID: Int32
  ) throws -> Transaction {
    let held: (any TreeLock)?
    do {
      held = try lock(tree)
    } catch {
      cleanUp(in: tree)
      throw error
    }
    guard let held else {
      let holder =
        (try? tree.read(CairnFile.processLock, limit: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw Failure("busy", .busy(holder.filter { !$0.isNewline }))
    }
    held.write("\(processID) cairn \(command)\n")
    return Transaction(tree: tree, registry: registry, held: held)
  }

  /// The lock, with the folder that contains it; nil if another process has locked it.
  private static func lock(_ tree: any WritableTree) throws(TreeError) -> (any TreeLock)? {
    var tries = 3
    while true {
      tries -= 1
      do throws(TreeError) {
        try tree.makeFolder(.cairn, permissions: nil)
        if try isWithoutDocuments(tree) { try hide(in: tree) }
        return try tree.lock(CairnFile.processLock, seconds: lockTimeout)
      } catch {
        // The first run of another Cairn failed at the same time and removed the folder.
        guard case .notFound = error, tries > 0 else { throw error }
      }
    }
  }

  /// Until there is something to commit, git must not see the folder, wherever the process ends. An empty ignore file
  /// is left by a process that was killed here.
  private static func hide(in tree: any WritableTree) throws(TreeError) {
    if let entry = try tree.entry(at: CairnFile.ignore) {
      // The file of an earlier version also hides the user's files.
      guard case .file(_, let size) = entry else { return }
      if size > 0, try tree.read(CairnFile.ignore) != CairnFile.hidingAll { return }
      try tree.removeFile(CairnFile.ignore)
    }
    do throws(TreeError) {
      try tree.create(
        CairnFile.ignore, bytes: Array(CairnFile.ignoreAllOwnText.utf8), isExecutable: false, permissions: nil)
    } catch {
      // Another Cairn created it first.
      if error != .exists(CairnFile.ignore) { throw error }
    }
  }

  private static func isWithoutDocuments(_ tree: any Tree) throws(TreeError) -> Bool {
    if try tree.entry(at: CairnFile.lock) != nil { return false }
    for path in CairnFile.settings where try tree.entry(at: path) != nil { return false }
    return true
  }

  /// Unlocks the repository.
  package func end() {
    held.release()
  }

  /// Folders of transactions that were started and not finished, by any user.
  package static func unfinished(in tree: any Tree) throws(TreeError) -> [String] {
    try tree.names(in: CairnFile.transactions).filter { $0 != CairnFile.transactionsIgnore.name }
  }

  func folder(_ id: String) throws -> RelativePath {
    try CairnFile.transactions.appending(onDisk: id)
  }

  /// The name of the journal from the commit point on.
  static let journalName = "journal.json"
  /// The name of the journal before it: written first, so that what is staged next to its targets can be found.
  static let draftName = "journal.new"
  /// The name of the journal of a transaction that was reverted and whose folder is not cleared yet: it is never finished.
  /// While the steps are still being reverted it has its former name, so after a kill the next run finishes all of them, or
  /// reverts all of them if another commit was checked out.
  static let voidName = "void.json"

  /// Reads the journal of a folder of `txn/` or `trash/`; nil if there is none, or none in a known format. Throws an
  /// error of the disk: a journal that cannot be read now is not a missing journal.
  static func journal(
    in folder: RelativePath, named name: String = journalName, of tree: any Tree
  ) throws(TreeError) -> Journal? {
    guard let path = try? folder.appending(onDisk: name), case .file? = try tree.entry(at: path) else { return nil }
    let bytes = try tree.read(path, limit: 64 << 20)
    guard let journal = try? JSONDecoder().decode(Journal.self, from: Data(bytes)),
      Journal.schemas.contains(journal.schema)
    else { return nil }
    return journal
  }

  /// Whether the file of a journal, which `journal(in:named:of:)` did not read, has a format of another version, and is not
  /// damaged.
  static func isOfOtherVersion(_ bytes: [UInt8]) -> Bool {
    guard let head = try? JSONDecoder().decode(JournalHead.self, from: Data(bytes)) else { return false }
    return !Journal.schemas.contains(head.schema)
  }
}

/// What every version of a journal has.
private struct JournalHead: Decodable {
  let schema: Int
}

extension Message {
  fileprivate static func busy(_ holder: String) -> Message {
    Message(
      "transaction.busy",
      "another `cairn` is running in this repository (process {holder})\nwait for it, then run again",
      ["holder": .text(holder.isEmpty ? "?" : holder)])
  }
}

extension Transaction {
  /// Deletes what `begin` created, if a first run failed, so that nothing of Cairn remains.
  package func cleanUp() { Self.cleanUp(in: tree) }

  private static func cleanUp(in tree: any WritableTree) {
    guard (try? isWithoutDocuments(tree)) == true, (try? unfinished(in: tree)) == [],
      let kept = try? tree.names(in: CairnFile.trash), [[], [CairnFile.identity.name]].contains(kept)
    else { return }
    // The user's own ignore file is kept.
    if let text = try? tree.read(CairnFile.ignore), !text.isEmpty, !CairnFile.hidesAll(text) { return }
    try? tree.removeFile(CairnFile.identity)
    _ = try? tree.removeFolder(CairnFile.trash)
    // The ignore file that hides the other is deleted last; the folder remains if the user keeps other files in it.
    try? tree.removeFile(CairnFile.processLock)
    try? tree.removeFile(CairnFile.ignore)
    _ = try? tree.removeFolder(.cairn)
  }

  /// Deletes what only a repository with Cairn needs, after Cairn was removed. What remains is the trash, which is
  /// hidden from git, and runs that are unknown here.
  package func leave() {
    // The doctor's settings and baseline may still exist; they belong to the user.
    guard case .success(nil) = Result(catching: { () throws(TreeError) in try tree.entry(at: CairnFile.lock) }),
      let left = try? Self.unfinished(in: tree), let kept = try? tree.names(in: CairnFile.trash),
      kept.isEmpty || kept.contains(CairnFile.trashIgnore.name)
    else { return }
    if !left.isEmpty { guard (try? tree.hideTransactions()) != nil else { return } }
    if let text = try? tree.read(CairnFile.ignore), !CairnFile.hidesAll(text) { return }
    try? tree.removeFile(CairnFile.processLock)
    try? tree.removeFile(CairnFile.ignore)
    _ = try? tree.removeFolder(.cairn)
  }
}
