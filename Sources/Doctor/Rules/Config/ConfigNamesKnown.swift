internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every name in the config file refers to something.
  static let configNamesKnown = Rule(
    id: "config.names-known",
    severity: .error,
    summary: "Every profile, skill and document that the config file names exists, and a pack has its language.",
    why: """
      A misspelled name is otherwise found only when Cairn uses it, for example months later in an upgrade. The names \
      of installed skills and documents also count as known. If no pack is available in the chosen language, every document \
      is in another one, which is a warning.
      """,
    source: "Cairn's docs: config.md",
    good: [
      Example(at: ".cairn/config.toml", "schema = 1\nwithout = [\"agents.root\"]\n", install: InstallFacts())
    ],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\nwithout = [↓\"agent.root\"]\n",
        install: InstallFacts(configFaults: [
          .example("config.names-known", "no document 'agent.root'", from: 22, to: 34)
        ]))
    ],
    check: .install { facts in
      facts.configFaults.filter { $0.id == "config.names-known" }.map { Finding($0, in: InstallFacts.config) }
    })
}
