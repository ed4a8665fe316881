internal import Reporting

extension Rule {
  /// Every client has its own keys, and ignores those of others.
  static let rulesKnownKeys = Rule(
    id: "rules.known-keys",
    severity: .warning,
    summary: "A rule file has only keys that its client reads.",
    why: """
      Each client has its own key for patterns: `globs`, `applyTo`, `paths` or `fileMatchPattern`. It ignores the keys of \
      the others and misspelled ones without a warning, so the rule applies to other files than its author meant.
      """,
    source: "cursor.com/docs/rules, code.claude.com/docs/en/memory, kiro.dev/docs/steering and others, November 2026",
    good: [
      Example(
        at: ".cursor/rules/ts.mdc", "---\ndescription: TypeScript\nglobs: *.ts, *.tsx\nalwaysApply: false\n---\nText.\n"
      ),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: glob\nglobs: **/*.ts\n---\nText.\n"),
      Example(
        at: ".github/instructions/ts.instructions.md",
        "---\nname: TypeScript\ndescription: Style\napplyTo: \"**/*.ts\"\n---\nText.\n"),
      Example(at: ".claude/rules/ts.md", "---\npaths:\n  - \"src/**/*.ts\"\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: fileMatch\nfileMatchPattern: \"**/*.ts\"\n---\nText.\n"),
      Example(at: ".claude/rules/README.md", "---\nglobs: a\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.mdc", "---\n↓alwaysapply: true\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\n↓globs: \"**/*.ts\"\n---\nText.\n"),
      Example(at: ".claude/rules/ts.md", "---\n↓globs: \"**/*.ts\"\n↓alwaysApply: false\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\n↓applyTo: \"**/*.ts\"\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\n↓inclusions: always\n---\nText.\n"),
      Example(at: "packages/web/.cursor/rules/ts.mdc", "---\nglobs: *.ts\n↓priority: 1\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .rule else { return [] }
      return ClientHeader(document)?.unknownKeys ?? []
    })
}
