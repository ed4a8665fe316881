internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Imports and rules without paths are loaded at the start, too.
  static let agentAlwaysLoadedWithin400Lines = Rule(
    id: "agent.always-loaded-within-400-lines",
    severity: .info,
    summary: "What Claude Code loads at the start of every conversation has at most 400 lines.",
    why: """
      To move text from CLAUDE.md into an imported file, or into a file of `.claude/rules` without `paths`, does not save \
      anything: Claude Code loads all of it at the start. The limit is twice what it recommends for one file.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\" and \"Path-specific rules\"",
    isAboutFiles: true,
    good: [
      Example(
        at: "CLAUDE.md", String(repeating: "- A rule.\n", count: 150) + "@docs/style.md\n",
        beside: [
          "docs/style.md": String(repeating: "- A rule.\n", count: 150),
          ".claude/rules/api.md": "---\npaths: [\"src/**\"]\n---\n" + String(repeating: "- A rule.\n", count: 200),
        ])
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "↓@docs/style.md\n" + String(repeating: "- A rule.\n", count: 150),
        beside: [
          "docs/style.md": String(repeating: "- A rule.\n", count: 150),
          ".claude/rules/tests.md": String(repeating: "- A rule.\n", count: 150),
        ])
    ],
    check: .tree { tree in
      let imports = Dictionary(tree.imports.map { ($0.document.path, $0.imports) }) { first, _ in first }
      let starts = [InstructionFiles.claude, InstructionFiles.hiddenClaude].compactMap { tree[$0] }
      guard let start = starts.first else { return [] }
      let folder = RelativePath(constant: ".claude/rules")
      let rules = tree.documents.filter { $0.path.isWithin(folder) && $0.frontMatter?["paths"] == nil }
      var open = starts + rules
      var seen = Set(open.map(\.path))
      var sum = 0
      while let next = open.popLast() {
        sum += next.lineCount
        for other in (imports[next.path] ?? []).compactMap({ $0.document(in: tree) })
        where seen.insert(other.path).inserted {
          open.append(other)
        }
      }
      let limit = 2 * Budgets.claudeInstructionLines
      return sum > limit ? [Finding(.long(sum, limit, seen.count), at: start.firstPlace, in: start.path)] : []
    })
}

extension Message {
  fileprivate static func long(_ sum: Int, _ limit: Int, _ files: Int) -> Message {
    Message(
      "agent.always-loaded-within-400-lines",
      "Claude Code loads {lines} lines from {files} files at the start of every conversation, more than {limit}\ngive rules 'paths', or move what few tasks need into skills",
      ["lines": .number(sum), "files": .number(files), "limit": .number(limit)])
  }
}
