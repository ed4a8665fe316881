internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents can read the README themselves.
  static let agentInstructionsBeyondReadme = Rule(
    id: "agent.instructions-beyond-readme",
    severity: .info,
    summary: "Instructions are not a copy of the README.",
    why: """
      An agent can open the README when it needs it. A copy uses tokens in every conversation, and the two texts soon \
      differ. Write what the README does not say, or import it.
      """,
    source: "Claude Code documentation, best practices, \"Write an effective CLAUDE.md\", read in November 2026",
    good: [
      Example(
        at: "CLAUDE.md", "# Tea\n\n- Run the tests before every commit, on both systems.\n",
        beside: ["README.md": "# Tea\n\nTea is a library that computes how long leaves must steep.\n"]),
      Example(
        at: "AGENTS.md",
        """
        # Tea

        Tea is a library that computes how long leaves must steep.

        - Run the tests before every commit, on both systems.
        - Never change a file below `generated/`, which the build overwrites.

        """,
        beside: ["README.md": "# Tea\n\nTea is a library that computes how long leaves must steep.\n"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "# Tea\n\n↓Tea is a library that computes how long leaves must steep.\n",
        beside: ["README.md": "# Tea\n\nTea is a library that computes how long leaves must steep.\n\nMIT.\n"])
    ],
    check: .tree { tree in
      tree.documents.filter { $0.isInstructions && InstructionFiles.peers.contains($0.path.name) }.compactMap {
        document in
        guard let path = InstructionFiles.path(of: "README.md", nextTo: document.path), let readme = tree[path] else {
          return nil
        }
        let lines = document.proseLines.filter { $0.count >= shortest }
        let known = Set(readme.proseLines.filter { $0.count >= shortest })
        let copied = lines.filter(known.contains)
        guard let first = copied.first, copied.count * 2 >= lines.count else { return nil }
        let place = document.head(of: Span(first.startIndex, first.endIndex))
        return Finding(.copied(path), at: place, in: document.path)
      }
    })

  /// Shorter lines, such as commands, may be in both files.
  private static let shortest = 40
}

extension Message {
  fileprivate static func copied(_ path: RelativePath) -> Message {
    Message(
      "agent.instructions-beyond-readme",
      "most of this file is in {path}, too\nremove it here, or import {path}", ["path": .text(path.text)])
  }
}
