internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Cursor reads CLAUDE.md, but not what it imports.
  static let agentImportInlined = Rule(
    id: "agent.import-inlined",
    severity: .info,
    summary: "A CLAUDE.md that Cursor reads too has its rules in its own text, or in AGENTS.md.",
    why: """
      Cursor reads CLAUDE.md as it reads AGENTS.md: `@path` is only a reference there, and the text of the file is not \
      added. Rules in an imported file then reach Claude Code only. An import below a heading that names Claude is meant \
      that way.
      """,
    source: "Cursor documentation, rules, AGENTS.md (cursor.com/docs/rules), read in November 2026",
    good: [
      Example(
        at: "CLAUDE.md", "# Tea\n\n@AGENTS.md\n\n## Claude Code\n\n@docs/plan.md\n",
        beside: ["AGENTS.md": "Tea.\n", "docs/plan.md": "Plan.\n", ".cursor/rules/tea.mdc": "Tea.\n"]),
      Example(at: "CLAUDE.md", "@docs/style.md\n", beside: ["docs/style.md": "Style.\n"]),
      Example(
        at: "CLAUDE.md", "@docs/style.md\n", beside: ["docs/style.md": "Style.\n", ".cursor/rules/tea.mdc": "Tea.\n"],
        agents: ["claude"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "# Tea\n\n↓@docs/style.md\n",
        beside: ["docs/style.md": "Style.\n", ".cursor/rules/tea.mdc": "Tea.\n"])
    ],
    check: .tree { tree in
      guard tree.fileTree.clients.contains("cursor"), let document = tree[RelativePath(constant: "CLAUDE.md")] else {
        return []
      }
      return Import.all(in: document).filter(\.isRead).compactMap { written in
        guard case .file(let path) = written.place, path != InstructionFiles.shared else { return nil }
        // The title of the file is no heading of a part that is about Claude.
        let heading = document.markdown.headings.last { $0.level > 1 && $0.span.lower < written.span.lower }
        guard heading?.text.lowercased().contains("claude") != true else { return nil }
        return Finding(.notInlined(path), at: written.span, in: document.path)
      }
    })
}

extension Message {
  fileprivate static func notInlined(_ path: RelativePath) -> Message {
    Message(
      "agent.import-inlined",
      "Cursor reads this file too, but not the text of {path}\nwrite here, or in AGENTS.md, what Cursor must know",
      ["path": .text(path.text)])
  }
}
