internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An AGENTS.md of a folder applies only there.
  static let agentRootInstructionsPresent = Rule(
    id: "agent.root-instructions-present",
    severity: .info,
    summary: "A repository with an AGENTS.md in a folder has one at its root.",
    why: """
      An AGENTS.md applies to its own folder. An agent that starts at the root of the repository finds no instructions \
      until it works in that folder.
      """,
    source: "agents.md, \"Using large monorepo? Use nested AGENTS.md files for subprojects\", read in November 2026",
    isAboutFiles: true,
    good: [
      Example(at: "packages/api/AGENTS.md", "Use Go.\n", beside: ["AGENTS.md": "Tea.\n"]),
      Example(at: ".codex/AGENTS.md", "Use Go.\n"),
      Example(at: "skills/tea/assets/AGENTS.md", "A template.\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
    ],
    bad: [Example(at: "packages/api/AGENTS.md", "↓Use Go.\n", beside: ["packages/web/AGENTS.md": "Use npm.\n"])],
    check: .tree { tree in
      let roots = [InstructionFiles.shared, InstructionFiles.override, RelativePath(constant: "AGENT.md")]
      guard !roots.contains(where: tree.fileTree.holds), tree.fileTree.lookAlike(of: InstructionFiles.shared) == nil,
        let nested = tree.documents.first(where: { isNested($0) })
      else { return [] }
      return [Finding(.missing, at: nested.firstPlace, in: nested.path)]
    })

  private static func isNested(_ document: Document) -> Bool {
    document.isInstructions && document.path.name == "AGENTS.md"
      && !document.path.components.contains { $0.utf8.first == UInt8(ascii: ".") }
  }
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "agent.root-instructions-present",
      "there is no AGENTS.md at the root, so these instructions apply to this folder only\nadd one there for the whole repository"
    )
  }
}
