internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A long CLAUDE.md is followed less well.
  static let agentInstructionsWithin200Lines = Rule(
    id: "agent.instructions-within-200-lines",
    severity: .info,
    summary: "A CLAUDE.md has at most 200 lines.",
    why: """
      Claude Code loads the whole file into every conversation, and its documentation says that longer files are followed \
      less well. What only a part of the work needs belongs in `.claude/rules` with `paths`, or in a skill.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\", as listed in Budgets.swift",
    isAboutFiles: true,
    good: [
      Example(at: "CLAUDE.md", String(repeating: "- A rule.\n", count: 200) + "\n\n"),
      Example(at: "docs/guide.md", String(repeating: "- A line.\n", count: 300)),
    ],
    bad: [
      Example(at: "CLAUDE.md", String(repeating: "- A rule.\n", count: 200) + "↓- One more.\n"),
      Example(at: "app/CLAUDE.md", "# App\n" + String(repeating: "- A rule.\n", count: 199) + "↓- One more.\n"),
    ],
    check: .eachDocument { document in
      guard document.isInstructions, ["CLAUDE.md", "CLAUDE.local.md"].contains(document.path.name) else { return [] }
      let limit = Budgets.claudeInstructionLines
      let count = document.lineCount
      return count > limit ? [Finding(.long(count, limit), at: document.head(ofLine: limit + 1))] : []
    })
}

extension Message {
  fileprivate static func long(_ count: Int, _ limit: Int) -> Message {
    Message(
      "agent.instructions-within-200-lines",
      "the file has {lines} lines, and Claude Code recommends at most {limit}\nmove what few tasks need into .claude/rules or into skills",
      ["lines": .number(count), "limit": .number(limit)])
  }
}
