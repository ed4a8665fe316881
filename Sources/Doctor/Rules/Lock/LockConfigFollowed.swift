internal import Reporting
internal import Vocabulary

extension Rule {
  /// The installation matches the choices of the user.
  static let lockConfigFollowed = Rule(
    id: "lock.config-followed",
    severity: .error,
    fix: .safe,
    summary: "What the config file chooses is installed.",
    why: """
      A choice in `.cairn/config.toml` that was not applied misleads everyone who reads the file. `cairn sync` applies \
      the agents, `cairn init` everything else.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [
      Example(at: ".cairn/config.toml", "schema = 1\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/config.toml", "↓schema = 1\n", install: .example(.choice, ".cairn/config.toml")),
      Example(at: ".claude/skills/brew", "↓", install: .example(.choice, ".claude/skills/brew")),
    ],
    check: .install { facts in
      facts.drifts(.choice).map { drift in
        if drift.path == InstallFacts.config { return drift.finding(.notInstalled) }
        return drift.finding(.agents, fix: .render(drift.path))
      }
    })
}

extension Message {
  fileprivate static var notInstalled: Message {
    Message("lock.config-followed", "the choices here differ from what is installed\nrun `cairn init`")
  }
  fileprivate static var agents: Message {
    Message(
      "lock.config-followed.agents",
      "this differs from what .cairn/config.toml chooses for this agent\nrun `cairn sync`")
  }
}
