internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports headings of instruction files that skip a level.
  static let agentHeadingLevelsStepByOne = Rule(
    id: "agent.heading-levels-step-by-one",
    severity: .info,
    summary: "A heading of an instruction file is at most one level below the one before it.",
    why: "If a level is skipped, people and agents cannot tell which part a section belongs to.",
    source: "WCAG 2.2, technique G141",
    good: [
      Example(at: "AGENTS.md", "# Tea\n\n## Tests\n\n### Unit tests\n\n## Style\n"),
      Example(at: "docs/tea.md", "# Tea\n\n### Tests\n"),
    ],
    bad: [Example(at: "AGENTS.md", "# Tea\n\n↓### Tests\n\nRun `swift test`.\n")],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      let headings = document.markdown.headings
      return zip(headings, headings.dropFirst()).compactMap { before, heading in
        heading.level > before.level + 1 ? Finding(.leap(before.level, heading.level), at: heading.span) : nil
      }
    })
}

extension Message {
  fileprivate static func leap(_ before: Int, _ level: Int) -> Message {
    Message(
      "agent.heading-levels-step-by-one",
      "a heading of level {level} follows one of level {before}\ndo not skip a level",
      ["level": .number(level), "before": .number(before)])
  }
}
