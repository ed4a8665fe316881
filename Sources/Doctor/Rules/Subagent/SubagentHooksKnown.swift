internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A hook of an event that does not exist never runs.
  static let subagentHooksKnown = Rule(
    id: "subagent.hooks-known",
    severity: .warning,
    summary: "The events of a subagent's hooks exist.",
    why: "Claude Code runs the hooks of its own events. A hook of a misspelled event is never run, without a message.",
    source: "code.claude.com/docs/en/sub-agents, define hooks for subagents; /hooks, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nhooks:\n  PreToolUse:\n    - matcher: Bash\n---\nText.\n")
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nhooks:\n  ↓PreTooluse:\n    - matcher: Bash\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nhooks:\n  ↓Kettle:\n    - matcher: Bash\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), let field = agent.header["hooks"], case .mapping(let events)? = field.value
      else { return [] }
      var places = agent.header.places(in: field)
      return events.filter { !ClaudeNames.hookEvents.contains($0.key) }.map { event in
        let name = NearestName(event.key, among: ClaudeNames.hookEvents)
        return Finding(.unknown(name), at: places.next(event.key))
      }
    })
}

extension Message {
  fileprivate static func unknown(_ event: NearestName) -> Message {
    event.message(
      near: Message(
        "subagent.hooks-known.nearest", "Claude Code has no event '{event}'\ndid you mean '{nearest}'?",
        event.arguments(as: "event")),
      else: Message(
        "subagent.hooks-known", "Claude Code has no event '{event}'\nuse an event such as PreToolUse or Stop",
        event.arguments(as: "event")))
  }
}
