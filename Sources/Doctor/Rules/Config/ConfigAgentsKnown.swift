internal import Reporting
internal import Vocabulary

extension Rule {
  /// Cairn must know the skills folder of every chosen agent.
  static let configAgentsKnown = Rule(
    id: "config.agents-known",
    severity: .error,
    summary: "Cairn knows every agent that the config file chooses.",
    why: """
      For an unknown agent, Cairn does not know the folder for its skills. Declare your own agents under \
      [agent-targets].
      """,
    source: "Cairn's docs: config.md",
    good: [
      Example(at: ".cairn/config.toml", "schema = 1\nagents = [\"claude\"]\n", install: InstallFacts())
    ],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\nagents = [↓\"clade\"]\n",
        install: InstallFacts(configFaults: [
          .example("config.agents-known", "there is no agent 'clade'", from: 21, to: 28)
        ]))
    ],
    check: .install { facts in
      facts.configFaults.filter { $0.id == "config.agents-known" }.map { Finding($0, in: InstallFacts.config) }
    })
}
