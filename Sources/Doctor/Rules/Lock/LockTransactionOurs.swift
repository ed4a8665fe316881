internal import Reporting
internal import Vocabulary

extension Rule {
  /// A journal that came with a clone would make Cairn write what somebody else wants.
  static let lockTransactionOurs = Rule(
    id: "lock.transaction-ours",
    severity: .error,
    summary: "Every unfinished transaction was begun on this machine.",
    why: """
      What a command was doing when it was stopped stands in `.cairn/txn/`, and each machine knows its own. Another one \
      came with a clone or a copy: nothing of it is followed, and git should not carry it.
      """,
    source: "lifecycle.md, applying",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .example(.strangeTransaction, ".cairn/lock.toml"))
    ],
    check: .install { facts in facts.drifts(.strangeTransaction).map { $0.finding(.strange) } })
}

extension Message {
  fileprivate static var strange: Message {
    Message(
      "lock.transaction-ours", "this did not begin on this machine, so nothing of it is followed; delete the folder")
  }
}
