internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A pattern in a form that the client does not read matches nothing.
  static let rulesGlobsValid = Rule(
    id: "rules.globs-valid",
    severity: .warning,
    fix: .unsafe,
    summary: "The patterns of a rule file are written as its client reads them.",
    why: """
      Cursor reads the line after `globs:` as it is: quotes and brackets become a part of the pattern, and a list in the \
      next lines is not read. VS Code reads `applyTo` as one text and drops a list. Cline reads `paths` only as a list. A \
      pattern in another form matches nothing, and the rule is never applied, or always.
      """,
    source: "cosai-oasis/project-codeguard#121 (Cursor 3.17), VS Code's and Cline's sources, November 2026",
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: **/*.ts,**/*.tsx\nalwaysApply: false\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts, src/**/*.{js,jsx}, app/[id]/page.tsx\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\ndescription: TypeScript\nglobs:\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: glob\nglobs: **/*.ts, **/*.tsx\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\napplyTo: \"**/*.ts,**/*.tsx\"\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\napplyTo: **/*.ts\n---\nText.\n"),
      Example(at: ".claude/rules/ts.md", "---\npaths:\n  - \"src/**/*.ts\"\n  - \"photos \\\\[2024/**\"\n---\nText.\n"),
      Example(at: ".claude/rules/ts.md", "---\npaths: \"src/**/*.{ts,tsx}\"\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\npaths:\n  - \"**/*.ts\"\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\npaths: []\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: fileMatch\nfileMatchPattern: [\"*.ts\"]\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".cursor/rules/ts.mdc", "---\nglobs: ↓\"**/*.ts\"\n---\nText.\n",
        fixed: "---\nglobs: **/*.ts\n---\nText.\n"),
      Example(
        at: ".cursor/rules/ts.mdc", "---\nglobs: ↓[\"**/*.ts\", \"*.{js,jsx}\"]\n---\nText.\n",
        fixed: "---\nglobs: **/*.ts, *.{js,jsx}\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs:\n  ↓- \"**/*.ts\"\n  - \"**/*.tsx\"\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: src/**, ↓[unclosed\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: ↓↓\"[unclosed\"\n---\nText.\n"),
      Example(
        at: ".github/instructions/ts.instructions.md",
        "---\napplyTo:\n  ↓- \"**/*.ts\"\n  - \"**/*.tsx\"\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\napplyTo: \"↓/src/**\"\n---\nText.\n"),
      Example(at: ".claude/rules/ts.md", "---\npaths:\n  - \"src/**\"\n  - \"↓[unclosed\"\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\npaths: ↓\"**/*.ts\"\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\npaths:\n  - \"↓/src/**\"\n---\nText.\n"),
      Example(at: ".clinerules/ts.md", "---\npaths:\n  ↓- \"src/**\"\n  - \"\"\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: fileMatch\nfileMatchPattern: ↓\"*.ts,*.js\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let header = ClientHeader(document), header.file.kind == .rule else { return [] }
      return header.fields.flatMap { field -> [Finding] in
        guard let kind = header.file.keys[field.key.value], kind.isPattern, field.value != .null else { return [] }
        guard let wrong = wrongForm(field, kind, header) else { return unfit(field, kind, header) }
        // A pattern in quotes may have another fault, which is left once they are gone.
        guard wrong.repair != nil, case .string(let text)? = field.value else { return [wrong] }
        let unclosed = PathPatterns.split(PathPatterns.plain(text)).filter(PathPatterns.isUnclosed)
        let place = header.document.firstLine(of: field.valueSpan)
        return [wrong] + unclosed.prefix(1).map { Finding(.unclosed($0), at: place) }
      }
    })

  /// What is wrong with the value as a whole.
  private static func wrongForm(_ field: FrontMatter.Field, _ kind: HeaderKey, _ header: ClientHeader) -> Finding? {
    let place = header.document.firstLine(of: field.valueSpan)
    let file = header.file
    switch (kind, field.value) {
    case (.patternText, .sequence?): return Finding(.isList(field.key.value, file), at: place)
    case (.patternList, .sequence(let items)?) where items.contains(where: { ($0.text ?? "").isEmpty }):
      return Finding(.emptyItem(field.key.value, file), at: place)
    case (.patternList, .string?): return Finding(.isText(field.key.value, file), at: place)
    case (_, .mapping?): return Finding(.isText(field.key.value, file), at: place)
    case (.patternText, .string(let text)?) where file.reading == .lines && PathPatterns.isQuoted(text):
      let change = Change.edit(header.document.path, field.valueSpan, PathPatterns.plain(text))
      return Finding(
        .isQuoted(file), at: place, fix: .edit([change], isSafe: false, description: .withoutQuotes))
    case (.patterns, .string(let text)?) where file.client == "Kiro" && PathPatterns.split(text).count > 1:
      return Finding(.commas(file), at: place, severity: .info)
    default: return nil
    }
  }

  /// The patterns that match nothing.
  private static func unfit(_ field: FrontMatter.Field, _ kind: HeaderKey, _ header: ClientHeader) -> [Finding] {
    let patterns = header.words(of: field, split: PathPatterns.split) ?? []
    var places = header.places(in: field)
    return patterns.compactMap { pattern in
      if PathPatterns.isUnclosed(pattern) {
        return Finding(.unclosed(pattern), at: places.next(pattern))
      }
      guard header.file.reading == .yaml, kind.isFromRoot, pattern.utf8.first == UInt8(ascii: "/") else { return nil }
      return Finding(.leadingSlash(pattern), at: places.next(pattern))
    }
  }
}

extension HeaderKey {
  /// Whether the client compares the patterns with paths that have no slash at their start.
  fileprivate var isFromRoot: Bool {
    switch self {
    case .patternText, .patternList: true
    default: false
    }
  }
}

extension Message {
  fileprivate static func unclosed(_ pattern: String) -> Message {
    Message(
      "rules.globs-valid", "'{pattern}' matches nothing, because a bracket in it is not closed\nclose the bracket",
      ["pattern": .text(pattern)])
  }
  fileprivate static func leadingSlash(_ pattern: String) -> Message {
    Message(
      "rules.globs-valid.slash", "'{pattern}' matches nothing, because of the slash at its start\nremove the slash",
      ["pattern": .text(pattern)])
  }
  fileprivate static func isQuoted(_ file: ClientFile) -> Message {
    Message(
      "rules.globs-valid.quotes",
      "{client} reads the quotes as part of the pattern\nwrite the patterns without quotes, separated by commas",
      ["client": .text(file.client)])
  }
  fileprivate static func isList(_ key: String, _ file: ClientFile) -> Message {
    Message(
      "rules.globs-valid.list",
      "{client} does not read '{key}' as a list\nwrite the patterns in one line, separated by commas",
      ["client": .text(file.client), "key": .text(key)])
  }
  fileprivate static func isText(_ key: String, _ file: ClientFile) -> Message {
    Message(
      "rules.globs-valid.text", "{client} reads '{key}' only as a list\nwrite each pattern as an item of a list",
      ["client": .text(file.client), "key": .text(key)])
  }
  fileprivate static func emptyItem(_ key: String, _ file: ClientFile) -> Message {
    Message(
      "rules.globs-valid.item",
      "an item of '{key}' is not a pattern, so {client} ignores all of them\nremove the item, or write a pattern",
      ["client": .text(file.client), "key": .text(key)])
  }
  fileprivate static func commas(_ file: ClientFile) -> Message {
    Message(
      "rules.globs-valid.commas",
      "the documentation of {client} does not separate patterns by commas\nwrite each pattern as an item of a list",
      ["client": .text(file.client)])
  }
  fileprivate static var withoutQuotes: Message {
    Message("fix.unquote-patterns", "write the patterns without quotes")
  }
}
