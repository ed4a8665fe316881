internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// Transactions that earlier runs left below `.cairn/txn`.
struct UnfinishedTransactions: Sendable {
  /// Started by this user; the next command that writes finishes or reverts them.
  let unfinished: [String]
  /// Not recorded in this user's state folder, for example because they came with a clone: never applied.
  let unrecognized: [String]
  /// Whether there is something to finish, revert or forget.
  let needRecovery: Bool

  /// Only reads: creates neither a folder here nor one for Cairn's state.
  init(root: String, in environment: Environment) throws {
    guard let tree = try environment.files.tree(at: root), try tree.entry(at: .cairn) == .folder else {
      unfinished = []
      unrecognized = []
      needRecovery = false
      return
    }
    let registry = try TransactionRegistry.existing(
      stateFolder: environment.stateFolder, root: environment.files.resolve(root) ?? root, files: environment.files)
    let names = try Transaction.unfinished(in: tree)
    let known = try names.filter { try registry?.isOurs($0) == true }
    unfinished = known
    unrecognized = names.filter { !known.contains($0) }
    needRecovery = try !known.isEmpty || registry?.unfinished().isEmpty == false
  }

  /// Whether there is anything to report.
  var isEmpty: Bool { unfinished.isEmpty && unrecognized.isEmpty }

  /// Prints them, for a command that only reads.
  func print(to writer: ConsoleWriter) {
    for id in unfinished { writer.warn(.unfinished(id)) }
    printUnrecognized(to: writer)
  }

  /// Prints those that are not recorded.
  func printUnrecognized(to writer: ConsoleWriter, excluding named: String? = nil) {
    for id in unrecognized where id != named { writer.warnAlways(.unrecognized(id)) }
  }
}

extension Message {
  fileprivate static func unrecognized(_ id: String) -> Message {
    Message(
      "change.unrecognized",
      ".cairn/txn/{id}: this interrupted run is not recorded in your state folder, so it was not applied; do not delete it, because it may hold the only copy of your text; if it was your run (as another user, with another XDG_STATE_HOME or in a container), `cairn undo --adopt {name} --dry-run` shows what it would restore\nif it came with a clone, move it out of the repository",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func unfinished(_ id: String) -> Message {
    Message(
      "change.unfinished", "an earlier run was interrupted ({id})\nrun `cairn sync` to finish or revert it",
      ["id": .text(PrintableText.text(id))])
  }
}
