internal import Reporting
internal import Vocabulary

extension Rule {
  /// A choice that Cairn cannot read has no effect.
  static let configValid = Rule(
    id: "config.valid",
    severity: .error,
    fix: .safe,
    summary: "`.cairn/config.toml` is valid, and all its keys are known.",
    why: "Cairn cannot apply a choice that it cannot read. A command that needs the config file stops with this error.",
    source: "Cairn's docs: config.md",
    good: [Example(at: ".cairn/config.toml", "schema = 1\nlocale = \"ko\"\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\nlocale = ↓7\n",
        install: InstallFacts(configFaults: [.example("config.locale", "'locale' is a text", from: 20, to: 21)]))
    ],
    check: .install { facts in
      let reported = Rule.ids.subtracting(["config.valid"])
      return facts.configFaults.filter { !reported.contains($0.id) }.map { Finding($0, in: InstallFacts.config) }
    })
}
