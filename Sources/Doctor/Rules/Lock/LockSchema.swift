internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without a lock that can be read, nothing Cairn wrote can be told from what the user wrote.
  static let lockSchema = Rule(
    id: "lock.schema",
    severity: .error,
    fix: .safe,
    summary: "`.cairn/lock.toml` can be read.",
    why: """
      The lock says what Cairn wrote. Where it cannot be read, no command can tell Cairn's files from the user's, and \
      all of them refuse to write.
      """,
    source: "formats.md, .cairn/lock.toml",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/lock.toml", "schema = ↓\"one\"\n",
        install: InstallFacts(
          lockFaults: [.example("lock.schema", "'schema' is a whole number, here 1", from: 9, to: 14)]))
    ],
    check: .install { facts in facts.lockFaults.map { Finding($0, in: InstallFacts.lock) } })
}
