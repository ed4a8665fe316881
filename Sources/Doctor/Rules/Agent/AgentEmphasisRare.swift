internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// If many lines are emphasized, none of them is.
  static let agentEmphasisRare = Rule(
    id: "agent.emphasis-rare",
    severity: .info,
    summary: "Few lines of an instruction file are emphasized with words in capitals.",
    why: """
      Words such as IMPORTANT or NEVER make a client follow a line more strictly, as long as they are rare. If every fifth \
      line has one, they no longer show what matters most.
      """,
    source: "Claude Code documentation, best practices, \"Write an effective CLAUDE.md\", read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "# Rules\n- Run the tests.\n- IMPORTANT: never edit generated/ by hand.\n"),
      Example(
        at: "AGENTS.md",
        "- You MUST lint.\n- NEVER push.\n- ALWAYS test.\n- IMPORTANT: ask.\n- NEVER merge.\n"
          + String(repeating: "- Write small commits.\n", count: 25)),
      Example(at: "docs/rules.md", String(repeating: "- You MUST lint.\n", count: 9)),
    ],
    bad: [
      Example(
        at: "CLAUDE.md",
        "# Rules\n- ↓IMPORTANT: run tests\n- You MUST lint\n- NEVER skip CI\n- ALWAYS use pnpm\n- CRITICAL: no force push\n"
      )
    ],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      let lines = document.proseLines
      let words = lines.compactMap { line in
        line.split { !Byte.isLetter($0) }.first { emphatic.contains(String(decoding: $0, as: UTF8.self)) }
      }
      guard let first = words.first, words.count >= 5, words.count * 5 >= lines.count else { return [] }
      let place = document.head(of: Span(first.startIndex, first.endIndex))
      return [Finding(.loud(words.count, lines.count), at: place)]
    })

  private static let emphatic: Set<String> = ["ALWAYS", "CRITICAL", "IMPORTANT", "MANDATORY", "MUST", "NEVER"]
}

extension Message {
  fileprivate static func loud(_ count: Int, _ lines: Int) -> Message {
    Message(
      "agent.emphasis-rare",
      "{number} of {lines} lines have a word in capitals such as IMPORTANT or NEVER\nkeep it for the few that matter most",
      ["number": .number(count), "lines": .number(lines)])
  }
}
