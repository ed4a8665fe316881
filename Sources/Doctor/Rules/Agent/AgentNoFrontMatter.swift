internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// No agent reads keys in AGENTS.md.
  static let agentNoFrontMatter = Rule(
    id: "agent.no-front-matter",
    severity: .info,
    summary: "An AGENTS.md contains no keys of skills, rules or commands.",
    why: """
      AGENTS.md is plain Markdown: agents read keys such as `allowed-tools` there as text, and nothing is restricted or \
      started. Such keys belong in a skill, a rule file or the settings of the agent.
      """,
    source: "agents.md, \"Are there required fields?\", read in November 2026",
    good: [
      Example(at: "AGENTS.md", "# Tea\n\nUse tabs.\n\n---\n\nmodel: the tea timer.\n\n---\n\nMore.\n"),
      Example(at: "AGENTS.md", "# Tea\n\n```yaml\n---\nallowed-tools: Read\n---\n```\n"),
      // An editor or a website may have keys of its own.
      Example(at: "AGENTS.md", "---\nsidebar_position: 3\n---\n# Tea\n"),
      Example(at: "CLAUDE.md", "---\nmodel: opus\n---\n# Tea\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "---\n↓allowed-tools: Read, Write\nmodel: opus\n---\n# Tea\n"),
      Example(at: "AGENTS.md", "---\n↓inclusion: always\n---\n# Tea\n"),
      Example(at: "AGENTS.md", "# Tea\n\n---\n↓context: fork\nagent: reviewer\n---\n\nUse tabs.\n"),
    ],
    check: .eachDocument { document in
      guard document.isInstructions, document.path.name == "AGENTS.md" else { return [] }
      if let field = document.frontMatter?.fields.first(where: { keys.contains($0.key.value) }) {
        return [Finding(.unread(field.key.value), at: field.key.span)]
      }
      return block(in: document).map { [Finding(.unread($0.value), at: $0.span)] } ?? []
    })

  /// Keys that the clients of skills, rules, commands and subagents obey.
  private static let keys: Set<String> = [
    "agent", "allowed-tools", "alwaysApply", "applyTo", "argument-hint", "context", "disable-model-invocation",
    "disallowed-tools", "fileMatchPattern", "globs", "hooks", "inclusion", "model", "paths", "permissionMode", "tools",
    "trigger", "user-invocable",
  ]

  /// The first key of a block between two lines `---` in the text.
  private static func block(in document: Document) -> Spanned<String>? {
    let lines = document[document.markdown.body].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.trimmed(of: Byte.isSpace) }
    let fences = document.markdown.fences.map(\.span)
    for (number, line) in lines.enumerated() where line.elementsEqual("---".utf8) {
      // A block has few lines, and none of them is empty.
      let rest = lines[(number + 1)...].prefix(30).prefix { !$0.isEmpty }
      guard let key = rest.first?.prefix(while: { $0 != UInt8(ascii: ":") }) else { continue }
      let name = String(decoding: key, as: UTF8.self)
      guard keys.contains(name), rest.contains(where: { $0.elementsEqual("---".utf8) }),
        fences.containing(line.startIndex) == nil
      else { continue }
      return Spanned(name, Span(key.startIndex, key.endIndex))
    }
    return nil
  }
}

extension Message {
  fileprivate static func unread(_ key: String) -> Message {
    Message(
      "agent.no-front-matter",
      "no agent obeys the key '{key}' in an AGENTS.md\nmove it to a skill, a rule file or the settings, or remove it",
      ["key": .text(key)])
  }
}
