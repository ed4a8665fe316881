internal import Reporting
internal import Vocabulary

extension Rule {
  /// A config file that chooses packs needs a lock file.
  static let lockPresent = Rule(
    id: "lock.present",
    severity: .error,
    summary: "If the config file chooses packs, there is a lock file.",
    why: """
      Without `.cairn/lock.toml`, Cairn cannot tell which files it wrote and which the user wrote, so it cannot \
      upgrade anything. Commit it to git together with the config file.
      """,
    source: "Cairn's docs: lock.md",
    good: [
      Example(at: ".cairn/config.toml", "schema = 1\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/config.toml", "↓schema = 1\n", install: InstallFacts(isLockMissing: true))
    ],
    check: .install { facts in
      facts.isLockMissing ? [Finding(.missing, in: InstallFacts.config)] : []
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "lock.present",
      "the config file chooses packs, but .cairn/lock.toml is missing\nrestore it with git, or run `cairn init`")
  }
}
