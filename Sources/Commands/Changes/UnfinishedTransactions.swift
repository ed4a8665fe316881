internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// Transactions that earlier runs left below `.cairn/txn`.
struct UnfinishedTransactions: Sendable {
  /// Begun by this user; the next command that writes finishes them or takes them back.
  let unfinished: [String]
  /// Nothing this user's notes know of, such as what came with a clone: nobody follows them.
  let unrecognized: [String]
  /// Whether there is something to finish, take back or forget.
  let needRecovery: Bool

  /// Looks, and makes nothing: neither a folder here nor one for Cairn's notes.
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

  /// Whether there is anything for somebody to look at.
  var isEmpty: Bool { unfinished.isEmpty && unrecognized.isEmpty }

  /// Says what there is, for a command that only reads.
  func print(to writer: ConsoleWriter) {
    for id in unfinished { writer.warn(.unfinished(id)) }
    printUnrecognized(to: writer)
  }

  /// Says what nobody follows.
  func printUnrecognized(to writer: ConsoleWriter, besides named: String? = nil) {
    for id in unrecognized where id != named { writer.warnAlways(.unrecognized(id)) }
  }
}

extension Message {
  fileprivate static func unrecognized(_ id: String) -> Message {
    Message(
      "road.strange",
      ".cairn/txn/{id}: a run was cut off here that is not in your cairn notes, so nothing of it is applied. it may hold the only copy of your text: do not delete it. if it was yours (under another user, XDG_STATE_HOME or container), `cairn undo --adopt {name} --dry-run` shows what it would put back; if it came with a clone, move it out of the repository",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func unfinished(_ id: String) -> Message {
    Message(
      "road.unfinished", "an earlier run was cut off ({id}); `cairn sync` finishes it or takes it back",
      ["id": .text(PrintableText.text(id))])
  }
}
