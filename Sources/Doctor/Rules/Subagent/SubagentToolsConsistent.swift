internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What is forbidden is taken from what is allowed.
  static let subagentToolsConsistent = Rule(
    id: "subagent.tools-consistent",
    severity: .warning,
    summary: "No tool is in both lists of a subagent.",
    why: """
      Claude Code applies `disallowedTools` first, so a tool that is in both lists is not available. A pattern in \
      parentheses does not narrow it: `Bash(git push *)` in this list forbids Bash.
      """,
    source: "code.claude.com/docs/en/sub-agents, available tools, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: Read, Grep\ndisallowedTools: Bash\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ndisallowedTools: WebFetch, mcp__kettle\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: [Read, Bash]\ndisallowedTools: [↓Bash]\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ndisallowedTools: ↓Bash(git push *)\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), let (field, denied) = agent.tools("disallowedTools") else { return [] }
      let allowed = Set((agent.tools("tools")?.entries ?? []).map(ClaudeNames.toolName))
      var places = agent.header.places(in: field)
      return denied.compactMap { entry in
        let name = ClaudeNames.toolName(entry)
        if allowed.contains(name) { return Finding(.both(name), at: places.next(name)) }
        return name == entry ? nil : Finding(.narrowed(name), at: places.next(name))
      }
    })
}

extension Message {
  fileprivate static func both(_ tool: String) -> Message {
    Message(
      "subagent.tools-consistent",
      "'{tool}' is in both lists, so the subagent does not have it\nremove it from one list",
      ["tool": .text(tool)])
  }
  fileprivate static func narrowed(_ tool: String) -> Message {
    Message(
      "subagent.tools-consistent.pattern",
      "a pattern has no effect in 'disallowedTools', so all of '{tool}' is forbidden\nuse a permission rule for parts of a tool",
      ["tool": .text(tool)])
  }
}
