internal import Reporting
internal import Vocabulary

extension Rule {
  /// A journal that came with a clone would make Cairn write what somebody else wants.
  static let lockTransactionOurs = Rule(
    id: "lock.transaction-ours",
    severity: .error,
    summary: "Every unfinished transaction is one of yours.",
    why: """
      What a command was doing when it was stopped is in `.cairn/txn/`, and a note in your state folder tells that it was \
      yours, wherever the repository is moved. One without a note began under another user, XDG_STATE_HOME or container, \
      or came with a clone. Nothing of it is applied by itself, and it may hold the only copy of a text.
      """,
    source: "lifecycle.md, applying",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .example(.unrecognizedTransaction, ".cairn/lock.toml"))
    ],
    check: .install { facts in facts.drifts(.unrecognizedTransaction).map { $0.finding(.strange) } })
}

extension Message {
  fileprivate static var strange: Message {
    Message(
      "lock.transaction-ours",
      "a run was cut off here that is not in your cairn notes, and it may hold the only copy of your text; if it was yours, `cairn undo --adopt` with the folder's name reverts it, else move the folder out of the repository"
    )
  }
}
