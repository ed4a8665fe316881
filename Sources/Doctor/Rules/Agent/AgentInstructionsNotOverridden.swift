internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Codex reads AGENTS.override.md instead of AGENTS.md.
  static let agentInstructionsNotOverridden = Rule(
    id: "agent.instructions-not-overridden",
    severity: .warning,
    summary: "No AGENTS.override.md replaces the AGENTS.md in the same folder.",
    why: """
      Codex reads one file of each folder: AGENTS.override.md if it is not empty, else AGENTS.md. With both, Codex does \
      not read AGENTS.md, and no other agent reads AGENTS.override.md. If the file mentions AGENTS.md in its text, this is \
      an info, because the agent may open it.
      """,
    source: "Codex documentation, AGENTS.md, \"How Codex discovers guidance\", read in November 2026",
    good: [
      Example(at: "app/AGENTS.override.md", "Use tabs.\n", beside: ["AGENTS.md": "Tea.\n"]),
      Example(at: "AGENTS.override.md", "\n", beside: ["AGENTS.md": "Tea.\n"]),
      Example(at: "AGENTS.override.md", "Use tabs.\n", beside: ["AGENTS.md": "\n"]),
      Example(at: "AGENTS.override.md", "Use tabs.\n", beside: ["AGENTS.md": "Tea.\n"], agents: ["claude"]),
    ],
    bad: [
      Example(at: "AGENTS.override.md", "↓Use tabs.\n", beside: ["AGENTS.md": "Tea.\n"]),
      Example(at: "app/AGENTS.override.md", "↓Use tabs.\n", beside: ["app/AGENTS.md": "Tea.\n"], agents: ["codex"]),
      Example(at: "AGENTS.override.md", "↓Read AGENTS.md, too.\n", beside: ["AGENTS.md": "Tea.\n"]),
    ],
    check: .tree { tree in
      guard tree.fileTree.agents.isEmpty || tree.fileTree.agents.contains("codex") else { return [] }
      return tree.documents.filter { $0.isInstructions && $0.path.name == InstructionFiles.override.name }.compactMap {
        document in
        guard document.hasText, let path = InstructionFiles.path(of: "AGENTS.md", nextTo: document.path),
          tree[path]?.hasText == true
        else { return nil }
        let isMentioned = !mention.hits(in: document.bytes).isEmpty
        return Finding(
          .overridden(path), at: document.firstPlace, in: document.path, severity: isMentioned ? .info : nil)
      }
    })

  private static let mention = Keywords([Array("AGENTS.md".utf8)])
}

extension Message {
  fileprivate static func overridden(_ path: RelativePath) -> Message {
    Message(
      "agent.instructions-not-overridden",
      "Codex reads this file instead of {path}\nmove its text into {path}, or copy here what Codex must know of it",
      ["path": .text(path.text)])
  }
}
