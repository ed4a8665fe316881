internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients find rule files by their folder and their ending.
  static let rulesFileLoaded = Rule(
    id: "rules.file-loaded",
    severity: .warning,
    summary: "A file in a folder of rules has the ending that its client reads.",
    why: """
      Cursor ignores `.md` files in `.cursor/rules`, because they have no place for its keys, and Copilot reads only files \
      that end with `.instructions.md`. A file with another ending is never used.
      """,
    source: "cursor.com/docs/rules; code.visualstudio.com/docs/agent-customization/custom-instructions, November 2026",
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\n---\nText.\n"),
      Example(at: ".cursor/rules/README.md", "# Rules\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\napplyTo: \"*.ts\"\n---\nText.\n"),
      Example(at: ".github/prompts/review.md", "Text.\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.md", "↓---\nglobs: *.ts\n---\nText.\n"),
      Example(at: ".cursor/rules/react.md", "↓---\nglob: *.tsx\n---\nText.\n"),
      Example(at: ".cursor/rules/web/ts.md", "↓# TypeScript\n"),
      Example(at: ".github/instructions/ts.md", "↓---\napplyTo: \"*.ts\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let missing = RuleEnding.missing(at: document.path) else { return [] }
      let start = document.head(of: Span(document.start, document.bytes.count))
      return [Finding(.notLoaded(missing, document.path), at: start)]
    })
}

extension Message {
  fileprivate static func notLoaded(_ missing: RuleEnding, _ path: RelativePath) -> Message {
    let other = String(path.text.dropLast(path.name.count)) + missing.renamed(path.name)
    return Message(
      "rules.file-loaded",
      "{client} reads only files that end with '{ending}' in this folder\nrename it: `git mv {file} {other}`",
      [
        "client": .text(missing.client), "ending": .text(missing.ending),
        "file": .text(ShellWord.text(path.text)), "other": .text(ShellWord.text(other)),
      ])
  }
}
