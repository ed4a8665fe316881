internal import Reporting
internal import Vocabulary

extension Rule {
  /// A journal from a clone could make Cairn write what an attacker wants.
  static let lockTransactionOurs = Rule(
    id: "lock.transaction-ours",
    severity: .error,
    summary: "Every interrupted run in this repository is your own.",
    why: """
      The journal of an interrupted run is in `.cairn/txn/`, and a note in your state folder records that it is yours, \
      even if the repository is moved. A run without a note was started by another user, with another XDG_STATE_HOME, \
      in a container, or came with a clone. Cairn does not apply it automatically, and it may hold the only copy of a \
      text.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .example(.unrecognizedTransaction, ".cairn/lock.toml"))
    ],
    check: .install { facts in facts.drifts(.unrecognizedTransaction).map { $0.finding(.unrecognized) } })
}

extension Message {
  fileprivate static var unrecognized: Message {
    Message(
      "lock.transaction-ours",
      "an interrupted run here is not recorded in your state folder, and it may hold the only copy of your text\nif it was yours, revert it with `cairn undo --adopt` and the folder's name, else move the folder out of the repository"
    )
  }
}
