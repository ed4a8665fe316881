internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Words such as "if possible" leave it to the agent whether a rule applies.
  static let agentInstructionsDefinite = Rule(
    id: "agent.instructions-definite",
    severity: .info,
    summary: "Instructions say when they apply, not \"usually\" or \"if possible\".",
    why: """
      A rule that applies "usually" or "when appropriate" is followed or not, as the agent likes. Say when it applies, so \
      that it can be verified. One or two such words are normal; three lines of one file are reported.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\" (specificity), read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "# Rules\n\nFormat output as JSON.\nRun the tests before every commit.\n"),
      Example(at: "CLAUDE.md", "Usually, the build takes a minute. Run the linter, if possible in parallel.\n"),
      Example(at: "docs/rules.md", "Usually A.\nSometimes B.\nMaybe C.\n"),
    ],
    bad: [
      Example(
        at: "CLAUDE.md",
        "# Rules\n\n↓Usually format output as JSON.\nInclude tests if possible.\nSometimes run the linter.\n")
    ],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      let lines = document.proseLines.filter { vague.occur(in: $0) }
      guard let first = lines.first, lines.count >= 3 else { return [] }
      return [Finding(.vague(lines.count), at: document.head(of: Span(first.startIndex, first.endIndex)))]
    })

  private static let vague = Phrases([
    "as appropriate", "if appropriate", "if possible", "maybe ", "sometimes", "try to ", "usually", "when appropriate",
    "when possible", "where appropriate", "where possible", "whenever possible",
  ])
}

extension Message {
  fileprivate static func vague(_ count: Int) -> Message {
    Message(
      "agent.instructions-definite",
      "{lines} lines leave open when they apply, with words such as 'usually' or 'if possible'\nsay when each rule applies",
      ["lines": .number(count)])
  }
}
