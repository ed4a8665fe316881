internal import Reporting
internal import Vocabulary

extension Rule {
  /// Choices and their record go together.
  static let lockPresent = Rule(
    id: "lock.present",
    severity: .error,
    summary: "Where packs are chosen, a lock says what was written.",
    why: """
      Without `.cairn/lock.toml` nothing that Cairn wrote can be told from what the user wrote, so nothing can be \
      upgraded. It belongs into git, beside the config.
      """,
    source: "formats.md, .cairn/lock.toml",
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
      "packs are chosen here, but there is no .cairn/lock.toml; bring it back with git, or run `cairn init`")
  }
}
