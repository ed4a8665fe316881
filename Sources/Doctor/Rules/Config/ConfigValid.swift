internal import Reporting
internal import Vocabulary

extension Rule {
  /// The config holds the user's choices; what cannot be read there is not followed.
  static let configValid = Rule(
    id: "config.valid",
    severity: .error,
    fix: .safe,
    summary: "`.cairn/config.toml` can be read, and every key of it is known.",
    why: "A choice that Cairn cannot read is not followed, and a command that meets it stops.",
    source: "formats.md, .cairn/config.toml",
    good: [Example(at: ".cairn/config.toml", "schema = 1\nlocale = \"ko\"\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\nlocale = ↓7\n",
        install: InstallFacts(configFaults: [.example("config.locale", "'locale' is a text", from: 20, to: 21)]))
    ],
    check: .install { facts in
      let told = Rule.ids.subtracting(["config.valid"])
      return facts.configFaults.filter { !told.contains($0.id) }.map { Finding($0, in: InstallFacts.config) }
    })
}
