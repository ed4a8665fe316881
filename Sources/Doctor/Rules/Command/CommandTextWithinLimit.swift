internal import Reporting

extension Rule {
  /// Windsurf limits the length of a workflow.
  static let commandTextWithinLimit = Rule(
    id: "command.text-within-limit",
    severity: .warning,
    summary: "The text of a workflow is not longer than its client reads.",
    why: "Windsurf reads at most 12,000 characters of a workflow file. The steps after them are lost.",
    source: "docs.devin.ai/desktop/cascade/workflows, November 2026",
    isAboutFiles: true,
    good: [
      Example(at: ".windsurf/workflows/tea.md", String(repeating: "1. Boil water.\n", count: 700)),
      Example(at: ".claude/commands/tea.md", String(repeating: "1. Boil water.\n", count: 2_000)),
    ],
    bad: [Example(at: ".windsurf/workflows/tea.md", "↓" + String(repeating: "1. Boil water.\n", count: 810))],
    check: .eachDocument { $0.longText(of: .command) })
}
