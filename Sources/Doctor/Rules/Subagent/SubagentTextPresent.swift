internal import Reporting

extension Rule {
  /// The text is what the subagent works by.
  static let subagentTextPresent = Rule(
    id: "subagent.text-present",
    severity: .warning,
    summary: "A subagent has instructions.",
    why:
      "The text of the file is what the subagent works by. Without it, the subagent knows only the task of the moment.",
    source: "code.claude.com/docs/en/sub-agents, August 2026; cursor.com/docs/subagents, November 2026",
    good: [Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\n\nBoil water.\n")],
    bad: [
      Example(at: ".claude/agents/tea.md", "↓---\nname: tea\ndescription: Makes tea.\n---\n\n"),
      Example(at: ".cursor/agents/tea.md", "↓---\nname: tea\ndescription: Makes tea.\n---\n"),
    ],
    check: .eachDocument { $0.emptyText(of: .subagent) })
}
