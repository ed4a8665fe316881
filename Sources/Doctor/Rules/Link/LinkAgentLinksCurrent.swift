internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent with its own folder sees a skill only through the link there.
  static let linkAgentLinksCurrent = Rule(
    id: "link.agent-links-current",
    severity: .error,
    fix: .safe,
    summary: "Every link or copy in an agent's own folder leads to its skill.",
    why: "An agent that looks in a folder of its own finds a shared skill only through the link or the copy there.",
    source: "formats.md, links",
    good: [Example(at: ".agents/skills/release/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [Example(at: ".claude/skills/release", "↓", install: .example(.link, ".claude/skills/release"))],
    check: .install { facts in
      facts.drifts(.link).map { $0.finding(.notCurrent, fix: .render($0.path)) }
    })
}

extension Message {
  fileprivate static var notCurrent: Message {
    Message(
      "link.agent-links-current", "the link to the skill is missing or leads elsewhere; run `cairn sync`")
  }
}
