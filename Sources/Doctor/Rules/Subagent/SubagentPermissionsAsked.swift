internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A subagent that is not asked for permissions can do anything.
  static let subagentPermissionsAsked = Rule(
    id: "subagent.permissions-asked",
    severity: .info,
    summary: "A subagent does not skip the questions for permission.",
    why: """
      With `permissionMode: bypassPermissions` a subagent runs every command without asking, also those that write to \
      `.git` and to the settings of agents.
      """,
    source: "code.claude.com/docs/en/sub-agents, permission modes, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\npermissionMode: acceptEdits\n---\nText.\n")
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\npermissionMode: ↓bypassPermissions\n---\nText.\n")
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), !agent.isOfPlugin, let field = agent.header["permissionMode"],
        agent.header.text(of: field) == "bypassPermissions"
      else { return [] }
      return [Finding(.bypassed, at: field.valueSpan)]
    })
}

extension Message {
  fileprivate static var bypassed: Message {
    Message(
      "subagent.permissions-asked",
      "this subagent runs every command without asking\nuse acceptEdits or default instead")
  }
}
