internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents that do not read AGENTS.md need a file of their own to find the shared instructions.
  static let agentRootFilePresent = Rule(
    id: "agent.root-file-present",
    severity: .warning,
    summary: "Every chosen agent has a file at the repository root that points it to the shared instructions.",
    why: """
      Some clients do not read AGENTS.md. Without a file of their own, they work without the shared instructions. Claude \
      Code reads AGENTS.md since version 2.1.277 if there is no CLAUDE.md; for older versions, and for sessions through \
      another provider, this is an info.
      """,
    source: """
      Claude Code documentation, memory, "AGENTS.md"; Gemini CLI and Qwen Code documentation, context files; read in \
      November 2026
      """,
    isAboutFiles: true,
    good: [
      Example(
        at: "AGENTS.md", "Text.\n", beside: ["CLAUDE.md": "@AGENTS.md\n"], agents: ["claude", "codex", "cursor"]),
      Example(at: "AGENTS.md", "Text.\n", beside: [".claude/CLAUDE.md": "@../AGENTS.md\n"], agents: ["claude"]),
      // Its settings may name another file.
      Example(at: "AGENTS.md", "Text.\n", beside: [".gemini/settings.json": "{}\n"], agents: ["gemini"]),
      Example(at: "app/AGENTS.md", "Text.\n", agents: ["claude"]),
      Example(at: "AGENTS.md", "Text.\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓↓Text.\n", agents: ["claude", "gemini"])
    ],
    check: .tree { tree in
      guard tree.knowsAgents, let shared = tree[RelativePath(constant: "AGENTS.md")],
        shared.bytes.contains(where: { $0 > 0x20 })
      else { return [] }
      let place = Span(shared.start, min(shared.start + 1, shared.bytes.count))
      return needs.compactMap { need in
        guard tree.fileTree.agents.contains(need.agent), !need.files.contains(where: tree.fileTree.holds) else {
          return nil
        }
        guard need.agent != "claude" else {
          return Finding(.missingForSome, at: place, in: shared.path, severity: .info)
        }
        return Finding(.missing(need.agent, need.name), at: place, in: shared.path)
      }
    })

  /// Agents that do not read AGENTS.md, by default or in some versions, and the files that can point them to it.
  private static let needs: [(agent: String, name: String, files: [RelativePath])] = [
    ("claude", "CLAUDE.md", [RelativePath(constant: "CLAUDE.md"), RelativePath(constant: ".claude/CLAUDE.md")]),
    ("gemini", "GEMINI.md", [RelativePath(constant: "GEMINI.md"), RelativePath(constant: ".gemini/settings.json")]),
    ("qwen", "QWEN.md", [RelativePath(constant: "QWEN.md"), RelativePath(constant: ".qwen/settings.json")]),
  ]
}

extension Message {
  fileprivate static var missingForSome: Message {
    Message(
      "agent.root-file-present.versions",
      "Claude Code reads AGENTS.md only since version 2.1.277, and not in every session\nadd a CLAUDE.md with the line '@AGENTS.md'"
    )
  }
  fileprivate static func missing(_ agent: String, _ name: String) -> Message {
    Message(
      "agent.root-file-present", "{agent} does not read AGENTS.md\nadd a {name} with the line '@AGENTS.md'",
      ["agent": .text(agent), "name": .text(name)])
  }
}
