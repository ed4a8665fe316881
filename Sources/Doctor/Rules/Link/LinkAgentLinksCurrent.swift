internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent with its own folder finds a skill only through the link in that folder.
  static let linkAgentLinksCurrent = Rule(
    id: "link.agent-links-current",
    severity: .error,
    fix: .safe,
    summary: "Every link or copy in an agent's own folder points to its skill.",
    why: "An agent that reads only its own folder finds a shared skill only through the link or copy in that folder.",
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [Example(at: ".agents/skills/release/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [Example(at: ".claude/skills/release", "↓", install: .example(.link, ".claude/skills/release"))],
    check: .install { facts in
      facts.drifts(.link).map { $0.finding(.notCurrent, fix: .render($0.path)) }
    })
}

extension Message {
  fileprivate static var notCurrent: Message {
    Message(
      "link.agent-links-current", "the link to the skill is missing or points elsewhere\nrun `cairn sync`")
  }
}
