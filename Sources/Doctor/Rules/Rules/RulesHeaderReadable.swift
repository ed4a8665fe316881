internal import Reporting

extension Rule {
  /// Without the lines `---` around it, a front matter is text.
  static let rulesHeaderReadable = Rule(
    id: "rules.header-readable",
    severity: .warning,
    summary: "The front matter of a rule file is between two lines `---`.",
    why: """
      If the first or the last line `---` is missing, the client reads the keys as text. The rule then has no pattern and \
      no description, so it applies always or never.
      """,
    source: "cursor.com/docs/rules and the pages of the other clients with front matter, November 2026",
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\n---\n\nUse strict mode.\n"),
      Example(at: ".claude/rules/ts.md", "# TypeScript\n\npaths: the folders are in src.\n"),
      Example(at: ".claude/rules/ts.md", "---\n\nUse strict mode.\n"),
      Example(at: "docs/rules/ts.md", "---\npaths: \"*.ts\"\n\nUse strict mode.\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.mdc", "↓---\ndescription: TypeScript\nglobs: *.ts\n\nUse strict mode.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "↓applyTo: \"**/*.ts\"\n\nUse strict mode.\n"),
    ],
    check: .eachDocument { $0.unreadableHeader(of: .rule) })
}
