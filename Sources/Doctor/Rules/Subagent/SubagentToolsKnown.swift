internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An unknown name in a list of tools gives or takes nothing.
  static let subagentToolsKnown = Rule(
    id: "subagent.tools-known",
    severity: .warning,
    summary: "The tools in the lists of a subagent of Claude Code exist.",
    why: """
      Claude Code skips a name in `tools` that is not a tool, and does not start a subagent if no name is left. A \
      subagent with an empty list has no tools at all; without the key it has all of them. A name in `disallowedTools` that \
      is not a tool forbids nothing.
      """,
    source: "code.claude.com/docs/en/sub-agents, available tools; /tools-reference; /errors, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: Read, Bash(git log *), mcp__kettle__boil\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: [Read, Grep, Agent(cup), Task]\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: Read Grep Glob\ndisallowedTools: mcp__*\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\ntools: \"*\"\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\ntools: Read, ↓Grpe\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\ntools: [↓read, ↓bash]\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools:\n  - Read\n  - ↓MakeFile\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ndisallowedTools: Bash, ↓RunCode\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓tools:\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓tools: []\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: Read, ↓AskUserQuestion\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document) else { return [] }
      return findings(in: agent, "tools") + findings(in: agent, "disallowedTools")
    })

  private static func findings(in agent: Subagent, _ key: String) -> [Finding] {
    guard let field = agent.header[key] else { return [] }
    guard let (_, entries) = agent.tools(key), !entries.isEmpty else {
      let isEmpty = field.value == .null || agent.tools(key) != nil
      return isEmpty && key == "tools" ? [Finding(.empty, at: field.key.span)] : []
    }
    let tools = entries.map(ClaudeNames.tool)
    let isAllUnknown = !tools.contains(.usable)
    var places = agent.header.places(in: field)
    return zip(entries, tools).compactMap { entry, tool in
      let name = ClaudeNames.toolName(entry)
      guard case .unknown(let nearest) = tool else {
        guard key == "tools", ClaudeNames.toolsOutsideSubagents.contains(name) else { return nil }
        return Finding(.outside(name), at: places.next(name), severity: .info)
      }
      let severity: Severity = nearest != nil || isAllUnknown ? .warning : .info
      return Finding(.unknown(NearestName(name, nearest: nearest)), at: places.next(name), severity: severity)
    }
  }
}

extension Message {
  fileprivate static func unknown(_ tool: NearestName) -> Message {
    tool.message(
      near: Message(
        "subagent.tools-known.nearest", "Claude Code has no tool '{tool}'\ndid you mean '{nearest}'?",
        tool.arguments(as: "tool")),
      else: Message(
        "subagent.tools-known", "Claude Code has no tool '{tool}'\nremove it, or write the name of a tool",
        tool.arguments(as: "tool")))
  }
  fileprivate static var empty: Message {
    Message(
      "subagent.tools-known.empty",
      "'tools' is empty, so the subagent has no tools\nwrite the tools, or remove the key to allow all of them")
  }
  fileprivate static func outside(_ tool: String) -> Message {
    Message(
      "subagent.tools-known.outside",
      "no subagent of Claude Code gets the tool '{tool}'\nremove it, unless the agent is started with `claude --agent`",
      ["tool": .text(tool)])
  }
}
