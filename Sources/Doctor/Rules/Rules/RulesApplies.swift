internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some keys only have an effect together.
  static let rulesApplies = Rule(
    id: "rules.applies",
    severity: .warning,
    summary: "A rule file says when its client applies it.",
    why: """
      An activation mode without what it needs does nothing: `trigger: glob` without patterns, `inclusion: auto` without a \
      description. Instructions of Copilot without `applyTo` and without a description are used only if somebody attaches \
      them; with a description, VS Code's agent decides when to read them.
      """,
    source: """
      cursor.com/docs/rules, docs.devin.ai/desktop/cascade/memories, kiro.dev/docs/steering, \
      microsoft/vscode, skill agent-customization (a description instead of applyTo), November 2026
      """,
    good: [
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\nalwaysApply: false\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\ndescription: For types\nglobs:\nalwaysApply: false\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: **/*\nalwaysApply: true\n---\nText.\n"),
      // Another rule reports the value.
      Example(at: ".cursor/rules/ts.mdc", "---\nglobs: *.ts\nalwaysApply: fasle\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nalwaysApply: \"true\"\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: glob\nglobs: **/*.ts\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "Use strict mode.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\napplyTo: **/*.ts\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "---\ndescription: Types\n---\nText.\n"),
      // A page about such files.
      Example(at: "docs/README.instructions.md", "# Instructions\n\nOne file for each language.\n"),
      Example(at: ".claude/rules/ts.md", "Use strict mode.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: manual\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: auto\nname: ts\ndescription: For types\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".cursor/rules/ts.mdc", "↓---\ndescription:\nglobs:\nalwaysApply: false\n---\nText.\n"),
      Example(at: ".cursor/rules/ts.mdc", "↓Use strict mode.\n"),
      Example(at: ".cursor/rules/ts.mdc", "---\nalwaysApply: true\n↓globs: *.ts\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: ↓glob\n---\nText.\n"),
      Example(at: ".windsurf/rules/ts.md", "---\ntrigger: ↓model_decision\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "↓---\nname: Types\n---\nText.\n"),
      Example(at: ".github/instructions/ts.instructions.md", "↓---\ndescription:\n---\nText.\n"),
      Example(at: "instructions/ts.instructions.md", "↓# Types\n\nUse strict mode.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: ↓fileMatch\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\nname: ts\n↓description: For types\n---\nText.\n"),
      Example(at: ".kiro/steering/ts.md", "---\ninclusion: always\n↓fileMatchPattern: \"*.ts\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let file = document.clientFile, file.kind == .rule else { return [] }
      guard let header = ClientHeader(document) else {
        guard !file.appliesBy.isEmpty, !FrontMatter.isUnclosed(document.bytes), !document.isBlank,
          document.unreadableHeader(of: .rule).isEmpty
        else { return [] }
        return [
          unasked(file, at: document.head(of: Span(document.start, document.bytes.count)))
        ]
      }
      return needs(of: header) + activation(of: header)
    })

  /// Keys and values that need another key.
  private static func needs(of header: ClientHeader) -> [Finding] {
    header.file.needs.compactMap { need in
      guard let field = header.filled(need.key) else { return nil }
      let text = header.text(of: field).map(ClientHeader.unquoted)
      if let value = need.value, text != value { return nil }
      let other = header.filled(need.needed)
      if let wanted = need.neededValue {
        // Another value is reported where it is; a missing key has the default value, which is not this one.
        if other.flatMap(header.text) == wanted { return nil }
        return Finding(.withoutEffect(need.key, "\(need.needed): \(wanted)"), at: field.key.span)
      }
      guard other == nil else { return nil }
      guard let value = need.value else {
        return Finding(.withoutEffect(need.key, need.needed), at: field.key.span, severity: need.isAdvice ? .info : nil)
      }
      return Finding(
        .withoutEffect("\(need.key): \(value)", need.needed), at: header.document.firstLine(of: field.valueSpan))
    }
  }

  /// Whether the client applies the file by itself.
  private static func activation(of header: ClientHeader) -> [Finding] {
    let file = header.file
    guard let main = file.appliesBy.first else { return [] }
    // What a value means that is neither true nor false is not known; it is reported as such.
    let isUnclear = file.appliesBy.contains { key in
      guard case .boolean? = file.keys[key], let field = header.filled(key) else { return false }
      return !header.isBoolean(field)
    }
    if isUnclear { return [] }
    let given = file.appliesBy.filter { key in
      guard let field = header.filled(key) else { return false }
      guard case .boolean? = file.keys[key] else { return true }
      return header.text(of: field).map { ClientHeader.unquoted($0).lowercased() } != "false"
    }
    if given.isEmpty {
      // Keys of other clients are reported as such.
      let isNamed = header.fields.contains { file.foreign[$0.key.value] == main }
      return isNamed ? [] : [unasked(file, at: header.fence)]
    }
    guard main == "alwaysApply", given.contains(main), let globs = header.filled("globs"),
      let text = header.text(of: globs), !["*", "**", "**/*"].contains(PathPatterns.plain(text))
    else { return [] }
    return [Finding(.globsUnused(file), at: globs.key.span, severity: .info)]
  }

  /// Where the documentation has a mode for this, it may be meant.
  private static func unasked(_ file: ClientFile, at place: Span) -> Finding {
    let isMeant = file.appliesBy.first == "alwaysApply"
    return Finding(
      .unasked(file.appliesBy.joined(separator: ", "), file), at: place, severity: isMeant ? .info : .warning)
  }
}

extension Document {
  /// Whether there is nothing to read in it.
  fileprivate var isBlank: Bool { self[Span(start, bytes.count)].allSatisfy { $0 <= 0x20 } }
}

extension Message {
  fileprivate static func unasked(_ keys: String, _ file: ClientFile) -> Message {
    Message(
      "rules.applies", "{client} applies this file only if a user names it\nif that is not meant, add one of: {keys}",
      ["client": .text(file.client), "keys": .text(keys)])
  }
  fileprivate static func withoutEffect(_ given: String, _ needed: String) -> Message {
    Message(
      "rules.applies.alone", "'{given}' has no effect without '{needed}'\nadd '{needed}', or remove '{given}'",
      ["given": .text(given), "needed": .text(needed)])
  }
  fileprivate static func globsUnused(_ file: ClientFile) -> Message {
    Message(
      "rules.applies.always",
      "{client} always applies this file, so 'globs' has no effect\nremove 'globs' or 'alwaysApply'",
      ["client": .text(file.client)])
  }
}
