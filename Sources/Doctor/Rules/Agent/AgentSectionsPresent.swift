internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A long text without headings is hard to follow.
  static let agentSectionsPresent = Rule(
    id: "agent.sections-present",
    severity: .info,
    summary: "An instruction file with more than 50 lines has headings.",
    why: """
      Agents read structure as people do: related rules below a heading are easier to follow than one long list.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\"; agents.md; read in November 2026",
    isAboutFiles: true,
    good: [
      Example(at: "AGENTS.md", "# Rules\n\n" + String(repeating: "- Write small commits.\n", count: 60)),
      Example(at: "AGENTS.md", "Rules\n=====\n\n" + String(repeating: "- Write small commits.\n", count: 60)),
      Example(at: "AGENTS.md", "Rules\n-----\n\n" + String(repeating: "- Write small commits.\n", count: 60)),
      Example(at: "AGENTS.md", String(repeating: "- Write small commits.\n", count: 50)),
    ],
    bad: [Example(at: "AGENTS.md", "↓Rules:\n" + String(repeating: "- Write small commits.\n", count: 50))],
    check: .eachDocument { document in
      guard document.isInstructions, document.markdown.headings.isEmpty, !document.hasManagedBlock else { return [] }
      let lines = document.proseLines
      return lines.count > longest ? [Finding(.plain(lines.count), at: document.firstPlace)] : []
    })

  private static let longest = 50
}

extension Message {
  fileprivate static func plain(_ count: Int) -> Message {
    Message(
      "agent.sections-present",
      "{lines} lines of text have no heading\nput related rules below headings",
      ["lines": .number(count)])
  }
}
