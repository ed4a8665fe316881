internal import Reporting

extension Rule {
  /// A subagent whose front matter is not found is a page of documentation for its client.
  static let subagentHeaderReadable = Rule(
    id: "subagent.header-readable",
    severity: .error,
    summary: "The front matter of a subagent is between two lines `---`.",
    why: """
      The name, the description and the tools of a subagent are in its front matter. If the first or the last line `---` is \
      missing, Claude Code takes the file for documentation and does not load the subagent.
      """,
    source: "code.claude.com/docs/en/sub-agents, August 2026; cursor.com/docs/subagents, November 2026",
    good: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".claude/agents/notes.md", "# How we write agents\n\nname: a name\n"),
      Example(at: ".claude/agents/README.md", "name: agents\n"),
      Example(at: "docs/agents/tea.md", "name: tea\ndescription: Makes tea.\n"),
    ],
    bad: [
      Example(at: ".claude/agents/tea.md", "↓name: tea\ndescription: Makes tea.\n\nText.\n"),
      Example(at: ".claude/agents/tea.md", "↓---\nname: tea\ndescription: Makes tea.\n\nText.\n"),
      Example(at: ".cursor/agents/tea.md", "↓name: tea\n\nText.\n"),
    ],
    check: .eachDocument { $0.unreadableHeader(of: .subagent) })
}
