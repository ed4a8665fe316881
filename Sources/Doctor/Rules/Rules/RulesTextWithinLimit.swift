internal import Reporting

extension Rule {
  /// Some clients cut off the rest.
  static let rulesTextWithinLimit = Rule(
    id: "rules.text-within-limit",
    severity: .warning,
    summary: "The text of a rule file is not longer than its client reads.",
    why: """
      Windsurf and Antigravity read 12,000 characters of a rule file. Cursor recommends at most 500 lines, and GitHub about \
      1,000, because agents follow long rules less well.
      """,
    source: "docs.devin.ai/desktop/cascade/memories; cursor.com/docs/rules; docs.github.com, November 2026",
    isAboutFiles: true,
    good: [
      Example(
        at: ".windsurf/rules/ts.md",
        "---\ntrigger: always_on\n---\n" + String(repeating: "Use strict mode.\n", count: 600)),
      Example(at: ".clinerules/ts.md", String(repeating: "Use strict mode.\n", count: 2_000)),
    ],
    bad: [
      Example(
        at: ".windsurf/rules/ts.md",
        "---\ntrigger: always_on\n---\n↓" + String(repeating: "Use strict mode.\n", count: 710)),
      Example(
        at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\n---\n↓" + String(repeating: "Use types.\n", count: 502)),
    ],
    check: .eachDocument { $0.longText(of: .rule) })
}
