internal import Reporting
internal import Vocabulary

extension Rule {
  /// An interrupted command leaves some files new and some old.
  static let lockTransactionFinished = Rule(
    id: "lock.transaction-finished",
    severity: .error,
    fix: .safe,
    summary: "No run was interrupted.",
    why: """
      A command that was killed while it wrote leaves some files new and some old. The next command that writes \
      finishes or reverts it as a whole.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .example(.transaction, ".cairn/lock.toml"))
    ],
    check: .install { facts in facts.drifts(.transaction).map { $0.finding(.unfinished, fix: .recover) } })
}

extension Message {
  fileprivate static var unfinished: Message {
    Message(
      "lock.transaction-finished", "a run was interrupted\nrun `cairn sync` to finish or revert it"
    )
  }
}
