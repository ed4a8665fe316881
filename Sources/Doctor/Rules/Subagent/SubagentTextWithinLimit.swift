internal import Reporting

extension Rule {
  /// GitHub limits the length of a custom agent.
  static let subagentTextWithinLimit = Rule(
    id: "subagent.text-within-limit",
    severity: .warning,
    summary: "The text of a custom agent is not longer than its client accepts.",
    why: "GitHub accepts at most 30,000 characters below the front matter of a custom agent.",
    source: "docs.github.com/copilot/reference/custom-agents-configuration, November 2026",
    isAboutFiles: true,
    good: [
      Example(
        at: ".github/agents/tea.agent.md",
        "---\ndescription: Makes tea.\n---\n" + String(repeating: "Boil water.\n", count: 2_000)),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\n---\n" + String(repeating: "Boil water.\n", count: 3_000)),
    ],
    bad: [
      Example(
        at: ".github/agents/tea.agent.md",
        "---\ndescription: Makes tea.\n---\n↓" + String(repeating: "Boil water.\n", count: 2_600))
    ],
    check: .eachDocument { $0.longText(of: .subagent) })
}
