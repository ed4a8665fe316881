internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some signs are reserved.
  static let subagentNameValid = Rule(
    id: "subagent.name-valid",
    severity: .error,
    summary: "The name of a subagent is one that its client accepts.",
    why: """
      Claude Code does not load a subagent whose name contains a colon, which is for subagents of plugins, or starts with \
      a hyphen. Its documentation asks for lower-case letters and hyphens. GitHub accepts only letters, digits, dots, \
      hyphens and underscores in the file name of a custom agent.
      """,
    source: "code.claude.com/docs/en/sub-agents, August 2026; docs.github.com, creating custom agents, November 2026",
    good: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea-maker\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea2\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".github/agents/tea-maker.agent.md", "---\nname: Tea maker\ndescription: Makes tea.\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".claude/agents/tea.md", "---\nname: ↓tools:tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: ↓-tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: ↓Tea Maker\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".github/agents/tea maker!.agent.md", "↓---\ndescription: Makes tea.\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      if let agent = Subagent(document), let name = agent.name { return check(name, agent) }
      guard let file = document.clientFile, file.client == "Copilot", file.kind == .subagent,
        document.path.components.contains(".github"),
        !document.path.name.utf8.allSatisfy({ Byte.isAlphanumeric($0) || ".-_".utf8.contains($0) })
      else { return [] }
      let place = document.head(of: Span(document.start, document.bytes.count))
      return [Finding(.fileName, at: place, severity: .warning)]
    })

  private static func check(_ name: Spanned<String>, _ agent: Subagent) -> [Finding] {
    let bytes = Array(name.value.utf8)
    if bytes.contains(UInt8(ascii: ":")) || bytes.first == UInt8(ascii: "-") {
      return agent.isOfPlugin ? [] : [Finding(.reserved(name.value), at: name.span)]
    }
    let isPlain = bytes.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || Byte.isDigit($0) || $0 == UInt8(ascii: "-") }
    return isPlain ? [] : [Finding(.form(name.value), at: name.span, severity: .info)]
  }
}

extension Message {
  fileprivate static func reserved(_ name: String) -> Message {
    Message(
      "subagent.name-valid",
      "Claude Code does not load a subagent with the name '{name}'\nremove the colon, or the hyphen at the start",
      ["name": .text(name)])
  }
  fileprivate static func form(_ name: String) -> Message {
    Message(
      "subagent.name-valid.form",
      "'{name}' is not made of lower-case letters and hyphens\nwrite it as in 'code-reviewer'", ["name": .text(name)])
  }
  fileprivate static var fileName: Message {
    Message(
      "subagent.name-valid.file",
      "GitHub does not accept this file name for an agent\nuse only letters, digits, dots, hyphens and underscores")
  }
}
