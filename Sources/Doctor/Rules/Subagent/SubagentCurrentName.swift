internal import Reporting
internal import Vocabulary

extension Rule {
  /// Chat modes are now called agents.
  static let subagentCurrentName = Rule(
    id: "subagent.current-name",
    severity: .info,
    summary: "A custom agent of Copilot is in an `.agent.md` file.",
    why: "VS Code renamed chat modes to agents. It still reads `.chatmode.md` files, and GitHub does not.",
    source: "code.visualstudio.com/docs/agent-customization/custom-agents, November 2026",
    good: [Example(at: ".github/agents/tea.agent.md", "---\ndescription: Makes tea.\n---\nText.\n")],
    bad: [Example(at: ".github/chatmodes/tea.chatmode.md", "↓---\ndescription: Makes tea.\n---\nText.\n")],
    check: .eachDocument { document in
      guard document.path.name.hasSuffix(".chatmode.md") else { return [] }
      return [Finding(.renamed, at: document.head(of: Span(document.start, document.bytes.count)))]
    })
}

extension Message {
  fileprivate static var renamed: Message {
    Message(
      "subagent.current-name",
      "chat modes are now called agents\nmove the file to .github/agents, with the ending .agent.md")
  }
}
