internal import Reporting

extension Rule {
  /// A value that a client does not know is the same as no value.
  static let rulesValuesValid = Rule(
    id: "rules.values-valid",
    severity: .warning,
    summary: "The values in the front matter of a rule file are those that its client reads.",
    why: """
      `alwaysApply: yes` and `inclusion: sometimes` are ignored without a warning, and the rule applies in another way than \
      its author meant.
      """,
    source: "cursor.com/docs/rules, docs.devin.ai/desktop/cascade/memories, kiro.dev/docs/steering, November 2026",
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs:\nalwaysApply: true\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\ndescription: Types: all of them # here\nglobs: *.ts\n---\nText.\n"),
      Example(at: ".devin/rules/ts.md", "---\ntrigger: model_decision\ndescription: For types\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: manual\n---\nText.\n"),
      Example(
        at: ".github/instructions/ts.instructions.md",
        "---\napplyTo: \"**\"\nexcludeAgent: code-review\n---\nText.\n"),
      Example(at: ".augment/rules/ts.md", "---\ntype: always_apply\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\nalwaysApply: ↓yes\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\ndescription: Types\nalwaysApply: ↓\"true\"\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\nalwaysApply: ↓fasle\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: ↓always\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: ↓sometimes\n---\nText.\n"),
      Example(
        at: ".github/instructions/ts.instructions.md",
        "---\napplyTo: \"**\"\nexcludeAgent: \"↓chat\"\n---\nText.\n"),
      Example(at: ".continue/rules/ts.md", "---\nname: Types\nalwaysApply: ↓\"true\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .rule else { return [] }
      return ClientHeader(document)?.invalidValues ?? []
    })
}
