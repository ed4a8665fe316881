internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What is true of every project tells an agent nothing.
  static let agentInstructionsSpecific = Rule(
    id: "agent.instructions-specific",
    severity: .info,
    summary: "Instructions say what this project needs, not what is good everywhere.",
    why: """
      An agent tries to be helpful and to write clean code anyway. Such lines use tokens and attention in every \
      conversation. Say what clean means here: a command, a rule that can be verified, an example.
      """,
    source: "Claude Code documentation, best practices, \"Write an effective CLAUDE.md\", read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "# Rules\n\nFormat all output as JSON with 2-space indentation.\n"),
      Example(at: "CLAUDE.md", "To write clean code here means: no function above 40 lines, no global state.\n"),
      Example(at: "docs/rules.md", "Write clean code.\n"),
    ],
    bad: [Example(at: "CLAUDE.md", "# Rules\n\n↓Be helpful and accurate.\n- ↓Write clean code.\n- Use tabs.\n")],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      return document.proseLines.filter { $0.count <= longest && general.occur(in: $0) }.map {
        Finding(.general, at: document.head(of: Span($0.startIndex, $0.endIndex)))
      }
    })

  /// A longer line says more than the general words.
  private static let longest = 60

  private static let general = Phrases([
    "be careful and", "be helpful", "do a good job", "follow best practices", "follow the best practices",
    "use best practices", "use common sense", "write clean code", "write clean, ", "write good code",
    "write high quality code", "write high-quality code", "write maintainable code", "write readable code",
  ])
}

extension Message {
  fileprivate static var general: Message {
    Message(
      "agent.instructions-specific",
      "this line is true of every project\nremove it, or say what it means in this one")
  }
}
