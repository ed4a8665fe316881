internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without a readable lock file, Cairn cannot tell its files from those of the user.
  static let lockSchema = Rule(
    id: "lock.schema",
    severity: .error,
    fix: .safe,
    summary: "`.cairn/lock.toml` is valid.",
    why: """
      The lock file records what Cairn wrote. If it cannot be read, Cairn cannot tell its own files from those of the \
      user, and no command writes anything.
      """,
    source: "Cairn's docs: lock.md",
    good: [Example(at: ".cairn/lock.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/lock.toml", "schema = ↓\"one\"\n",
        install: InstallFacts(
          lockFaults: [.example("lock.schema", "'schema' is a whole number, here 1", from: 9, to: 14)]))
    ],
    check: .install { facts in
      facts.lockFaults.filter { !Rule.isAboutPolicy($0.id) }.map { Finding($0, in: InstallFacts.lock) }
    })
}
