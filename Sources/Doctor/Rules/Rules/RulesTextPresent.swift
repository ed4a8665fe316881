internal import Reporting

extension Rule {
  /// A rule without text only costs time.
  static let rulesTextPresent = Rule(
    id: "rules.text-present",
    severity: .warning,
    summary: "A rule file has text.",
    why: "A client that applies a rule without text tells its agent nothing. Usually the text was never written.",
    source: "cursor.com/docs/rules and the pages of the other clients, November 2026",
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "@docs/style.md\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.mdc", "↓---\ndescription: Types\n---\n\n"),
      Example(at: ".clinerules/ts.md", "↓\n\n"),
      Example(at: ".github/copilot-instructions.md", "↓"),
    ],
    check: .eachDocument { $0.emptyText(of: .rule) })
}
