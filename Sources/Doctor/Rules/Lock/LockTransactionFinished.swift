internal import Reporting
internal import Vocabulary

extension Rule {
  /// A stopped command left some files new and some old.
  static let lockTransactionFinished = Rule(
    id: "lock.transaction-finished",
    severity: .error,
    fix: .safe,
    summary: "No command was stopped half-way.",
    why: """
      A command that was killed while it wrote leaves some files new and some old. The next one that writes finishes it \
      or takes it back, whole.
      """,
    source: "lifecycle.md, applying",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .example(.transaction, ".cairn/lock.toml"))
    ],
    check: .install { facts in facts.drifts(.transaction).map { $0.finding(.unfinished, fix: .recover) } })
}

extension Message {
  fileprivate static var unfinished: Message {
    Message(
      "lock.transaction-finished", "a command was stopped before it was done; `cairn sync` finishes it or takes it back"
    )
  }
}
