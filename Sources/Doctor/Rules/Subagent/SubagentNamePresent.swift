internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file without a name is documentation that is kept next to the agents.
  static let subagentNamePresent = Rule(
    id: "subagent.name-present",
    severity: .error,
    summary: "A subagent of a project has a name.",
    why: """
      Claude Code takes a file without `name` in `.claude/agents` for documentation, and does not load it, without a \
      message. A subagent of a plugin has the name of its file then.
      """,
    source: "code.claude.com/docs/en/sub-agents, subagent files Claude Code skips, August 2026",
    good: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/notes.md", "# How we write agents\n"),
      Example(at: ".claude/agents/notes.md", "---\ntitle: How we write agents\n---\nText.\n"),
      Example(
        at: "agents/tea.md", "---\ndescription: Makes tea.\n---\nText.\n",
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
    ],
    bad: [
      Example(at: ".claude/agents/tea.md", "↓---\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\n↓name:\ndescription: Makes tea.\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), !agent.isOfPlugin, agent.name == nil else { return [] }
      if let field = agent.header["name"] {
        // Another kind of value is reported as such.
        return field.value == .null || agent.header.text(of: field) != nil
          ? [Finding(.missing, at: field.key.span)] : []
      }
      let known = agent.header.fields.contains { agent.header.file.keys[$0.key.value] != nil }
      return known ? [Finding(.missing, at: agent.header.fence)] : []
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "subagent.name-present",
      "'name' is missing, so Claude Code does not load this subagent\nadd a name in lower-case letters and hyphens")
  }
}
