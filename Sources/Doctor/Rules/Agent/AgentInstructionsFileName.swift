internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An instruction file with another name is not read.
  static let agentInstructionsFileName = Rule(
    id: "agent.instructions-file-name",
    severity: .info,
    summary: "An instruction file at the root has the exact name that agents look for.",
    why: """
      Agents look for AGENTS.md, CLAUDE.md and GEMINI.md in exactly this letter case. AGENT.md is a name from before \
      AGENTS.md was agreed on, which few agents still read.
      """,
    source: "agents.md, \"How do I migrate existing docs to AGENTS.md?\", read in November 2026",
    good: [
      Example(at: "AGENTS.md", "Tea.\n", beside: ["AGENT.md": "Tea.\n"]),
      Example(at: "docs/agents.md", "About agents.\n"),
      Example(at: "CLAUDE.md", "@AGENTS.md\n", beside: ["AGENTS.md": "Tea.\n"]),
    ],
    bad: [
      Example(at: "AGENT.md", "↓Tea.\n"), Example(at: "claude.md", "↓Tea.\n"),
      Example(at: "Agents.md", "↓Tea.\n", beside: ["CLAUDE.md": "Tea.\n"]),
    ],
    check: .tree { tree in
      let wanted = [
        "agent.md": "AGENTS.md", "agents.md": "AGENTS.md", "claude.md": "CLAUDE.md", "gemini.md": "GEMINI.md",
      ]
      return tree.fileTree.children(of: nil).compactMap { path in
        guard let name = wanted[path.name.lowercased()], name != path.name, let document = tree[path],
          let right = InstructionFiles.path(of: name, nextTo: path), !tree.fileTree.holds(right)
        else { return nil }
        return Finding(.named(path.name, name), at: document.firstPlace, in: path)
      }
    })
}

extension Message {
  fileprivate static func named(_ name: String, _ wanted: String) -> Message {
    Message(
      "agent.instructions-file-name",
      "agents look for {wanted}, and most of them do not read {name}\nrename it: `git mv {name} {wanted}`",
      ["name": .text(name), "wanted": .text(wanted)])
  }
}
