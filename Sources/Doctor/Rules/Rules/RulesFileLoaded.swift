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
      Example(at: ".cursor/rules/web/ts.md", "↓# TypeScript\n"),
      Example(at: ".github/instructions/ts.md", "↓---\napplyTo: \"*.ts\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      let path = document.path
      guard path.name.lowercased() != "readme.md" else { return [] }
      let folders = path.components.dropLast()
      guard let (_, client, ending) = endings.first(where: { !folders.rests(after: $0.0).isEmpty }),
        !path.name.hasSuffix(ending)
      else { return [] }
      return [
        Finding(.notLoaded(client, path, ending), at: document.head(of: Span(document.start, document.bytes.count)))
      ]
    })

  private static let endings: [([String], client: String, ending: String)] = [
    ([".cursor", "rules"], "Cursor", ".mdc"), ([".github", "instructions"], "Copilot", ".instructions.md"),
  ]
}

extension Message {
  fileprivate static func notLoaded(_ client: String, _ path: RelativePath, _ ending: String) -> Message {
    let stem = String(path.text.dropLast(path.name.count - path.name.prefix { $0 != "." }.count))
    return Message(
      "rules.file-loaded",
      "{client} reads only files that end with '{ending}' in this folder\nrename it: `git mv {file} {other}`",
      [
        "client": .text(client), "ending": .text(ending), "file": .text(ShellWord.text(path.text)),
        "other": .text(ShellWord.text(stem + ending)),
      ])
  }
}
