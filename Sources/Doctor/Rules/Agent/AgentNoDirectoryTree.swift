internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A drawing of the folders is outdated soon, and agents can list folders.
  static let agentNoDirectoryTree = Rule(
    id: "agent.no-directory-tree",
    severity: .info,
    summary: "Instructions contain no long drawing of the folder tree.",
    why: """
      Agents list folders themselves. A drawing of them is wrong after the next change, and uses tokens in every \
      conversation. Say instead what belongs where, and what must not be changed.
      """,
    source: "Claude Code documentation, best practices, \"Write an effective CLAUDE.md\", read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "```\napp/\n├── src/\n└── tests/\n```\n"),
      Example(at: "CLAUDE.md", "```sh\n" + String(repeating: "ls -l\n", count: 30) + "```\n"),
      Example(at: "docs/layout.md", "```\n" + String(repeating: "├── a/\n", count: 30) + "```\n"),
    ],
    bad: [
      Example(at: "CLAUDE.md", "# Layout\n\n↓```\napp/\n" + String(repeating: "│   ├── a/\n", count: 20) + "```\n"),
      Example(at: "AGENTS.md", "↓```text\napp/\n" + String(repeating: "|-- a/\n", count: 20) + "```\n"),
    ],
    check: .eachDocument { document in
      guard document.isInstructions else { return [] }
      return document.markdown.fences.compactMap { fence in
        let count = document[fence.content].split(separator: 0x0A).count(where: isBranch)
        return count >= longest ? Finding(.drawn(count), at: document.head(of: fence.span)) : nil
      }
    })

  /// Fewer lines than this show the idea of a layout.
  private static let longest = 20

  /// Whether a line of a drawing starts with a branch: box characters, or what people type for them.
  private static func isBranch(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { Byte.isSpace($0) }
    return ["├", "└", "│", "|--", "+--", "`--", "|   "].contains { text.starts(with: $0.utf8) }
  }
}

extension Message {
  fileprivate static func drawn(_ count: Int) -> Message {
    Message(
      "agent.no-directory-tree",
      "this drawing of folders has {lines} lines\nremove it, and say only what agents cannot see from the names",
      ["lines": .number(count)])
  }
}
