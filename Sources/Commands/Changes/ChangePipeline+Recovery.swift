internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Transactions that earlier runs left, and the transaction of this run.
extension ChangePipeline {
  /// Finishes or reverts interrupted runs before anything is read; if this run only reads, reports them. `named` is
  /// one that the user has already named.
  func recoverUnfinished(mayWrite: Bool, excluding named: String? = nil) throws -> Recovery.Outcome {
    let transactions = try UnfinishedTransactions(root: root.path, in: invocation.environment)
    guard mayWrite else {
      transactions.print(to: invocation.writer)
      return Recovery.Outcome()
    }
    transactions.printUnrecognized(to: invocation.writer, excluding: named)
    return transactions.needRecovery ? try recover() : Recovery.Outcome()
  }

  private func recover() throws -> Recovery.Outcome {
    let transaction = try begin()
    defer { transaction.end() }
    let outcome = try Recovery(transaction).run()
    transaction.leave()
    for id in outcome.finished { invocation.writer.note(.finished(id)) }
    for id in outcome.rolledBack { invocation.writer.note(.rolledBack(id)) }
    for path in outcome.skipped { invocation.writer.warnAlways(.changedSince(path)) }
    return outcome
  }

  /// Moves the folder of an unknown run away; returns its new path.
  func setAside(_ run: UnknownTransaction) throws -> RelativePath {
    let transaction = try begin()
    defer { transaction.end() }
    return try run.setAside(transaction)
  }

  /// Locks the repository for a change, and creates its folder if it does not exist.
  func begin() throws -> Transaction {
    let files = invocation.environment.files
    let tree = try files.tree(at: root.path) ?? files.makeTree(at: root.path, isPrivate: false)
    return try Transaction.begin(
      in: tree, registry: try registry(), command: invocation.command, processID: invocation.environment.processID)
  }

  /// The registry of this user's own transactions in the repository.
  func registry() throws -> TransactionRegistry {
    guard let folder = invocation.environment.stateFolder else { throw Failure("no-state-folder", .noStateFolder) }
    do {
      return try TransactionRegistry(
        stateFolder: folder, root: invocation.environment.files.resolve(root.path) ?? root.path,
        files: invocation.environment.files)
    } catch {
      let cause = Failure(error)
      throw Failure(cause.id, .stateFolderUnusable(cause.message), path: folder)
    }
  }

  /// Deletes the saved files of changes, so that they can no longer be undone.
  func forget(_ ids: [String]) throws {
    let transaction = try begin()
    defer { transaction.end() }
    let registry = try registry()
    guard let tree = try invocation.environment.files.tree(at: root.path) else { return }
    for id in ids { try Trash(tree, registry).drop(id) }
  }
}

extension Recovery.Outcome {
  /// The exit code of a run that would end with `code`: what was skipped needs attention.
  func exit(_ code: Exit) -> Exit { skipped.isEmpty ? code : max(code, .needsAttention) }

  /// Whether files may be others than before, so that what was read of them must be read again.
  var hasChangedFiles: Bool { !finished.isEmpty || !rolledBack.isEmpty }
}

extension Message {
  fileprivate static let noStateFolder = Message(
    "change.no-state-folder", "Cairn needs a folder for its state\nset XDG_STATE_HOME or HOME to an absolute path")
  fileprivate static func stateFolderUnusable(_ reason: Message) -> Message {
    Message(
      "change.state-folder-unusable",
      "Cairn cannot use its state folder: {reason}\nset XDG_STATE_HOME to a folder that you can write to",
      ["reason": .message(reason)])
  }
  fileprivate static func changedSince(_ path: RelativePath) -> Message {
    Message(
      "change.changed-since",
      "{path} was changed after the interrupted run started, so it is kept as it is now\nlook at it, and repeat that run if its change is still needed",
      ["path": .text(PrintableText.text(path.text))])
  }
  fileprivate static func finished(_ id: String) -> Message {
    Message("change.finished", "finished an interrupted run ({id})", ["id": .text(id)])
  }
  fileprivate static func rolledBack(_ id: String) -> Message {
    Message(
      "change.reverted",
      "reverted an interrupted run, because another commit was checked out after it ({id})",
      ["id": .text(id)])
  }
}
