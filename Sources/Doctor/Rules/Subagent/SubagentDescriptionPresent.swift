internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents choose subagents by their descriptions.
  static let subagentDescriptionPresent = Rule(
    id: "subagent.description-present",
    severity: .error,
    summary: "A subagent says in its front matter what it is for.",
    why: """
      Claude Code does not load a subagent of a project that has a name and no description. GitHub requires a description \
      of custom agents, and Cursor chooses subagents by it.
      """,
    source:
      "code.claude.com/docs/en/sub-agents, August 2026; docs.github.com, custom agents configuration, November 2026",
    good: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: >-\n  Makes\n  tea.\n---\nText.\n"),
      Example(at: ".claude/agents/notes.md", "---\ntitle: How we write agents\n---\nText.\n"),
      Example(at: ".github/agents/tea.agent.md", "---\ndescription: Makes tea.\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".claude/agents/tea.md", "↓---\nname: tea\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\n↓description: \"\"\n---\nText.\n"),
      Example(at: ".github/agents/tea.agent.md", "↓---\ntarget: vscode\n---\nText.\n"),
      Example(at: ".cursor/agents/tea.md", "↓---\nname: tea\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let header = ClientHeader(document), header.file.kind == .subagent, header.filled("description") == nil,
        header.fields.contains(where: { header.file.keys[$0.key.value] != nil })
      else { return [] }
      // A list or a map is reported as such.
      if let field = header["description"], field.value != .null, header.text(of: field) == nil { return [] }
      let place = header["description"]?.key.span ?? header.fence
      // Without a name, too, Claude Code takes the file for documentation.
      if header.file.needsHeader { return header.filled("name") == nil ? [] : [Finding(.notLoaded, at: place)] }
      let severity: Severity = header.file.client == "Cursor" ? .info : .warning
      return [Finding(.missing, at: place, severity: severity)]
    })
}

extension Message {
  fileprivate static var notLoaded: Message {
    Message(
      "subagent.description-present",
      "'description' is missing, so Claude Code does not load this subagent\nsay when it is to be used")
  }
  fileprivate static var missing: Message {
    Message("subagent.description-present.plain", "'description' is missing\nsay when the agent is to be used")
  }
}
