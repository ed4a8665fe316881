internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file that only a long chain of imports reaches is not read.
  static let agentImportWithinDepth = Rule(
    id: "agent.import-within-depth",
    severity: .warning,
    summary: "Every imported file is reached within as many imports as the client follows.",
    why: """
      Claude Code follows four imports from a CLAUDE.md, Gemini CLI five from a GEMINI.md. A file that only a longer \
      chain reaches is not loaded, and the client says nothing.
      """,
    source: "Claude Code documentation, memory, imports; Gemini CLI documentation, memport; as listed in Budgets.swift",
    good: [
      Example(
        at: "d.md", "@e.md\n",
        beside: ["CLAUDE.md": "@a.md\n", "a.md": "@b.md\n", "b.md": "@c.md\n", "c.md": "Text.\n", "e.md": "Text.\n"]),
      Example(
        at: "c.md", "@d.md\n",
        beside: ["CLAUDE.md": "@a.md\n", "a.md": "@b.md\n", "b.md": "@c.md\n", "d.md": "Text.\n"]),
      // There is a shorter way to it.
      Example(
        at: "d.md", "@e.md\n",
        beside: [
          "CLAUDE.md": "@a.md\n@d.md\n", "a.md": "@b.md\n", "b.md": "@c.md\n", "c.md": "@d.md\n", "e.md": "Text.\n",
        ]),
      Example(
        at: "d.md", "@e.md\n",
        beside: [
          "GEMINI.md": "@a.md\n", "a.md": "@b.md\n", "b.md": "@c.md\n", "c.md": "@d.md\n", "e.md": "Text.\n",
        ]),
    ],
    bad: [
      Example(
        at: "d.md", "↓@e.md\n",
        beside: [
          "CLAUDE.md": "@a.md\n", "a.md": "@b.md\n", "b.md": "@c.md\n", "c.md": "@d.md\n", "e.md": "Text.\n",
        ])
    ],
    check: .tree { tree in
      let all = Dictionary(tree.imports.map { ($0.document.path, $0) }) { first, _ in first }
      var reported: Set<RelativePath> = []
      return all.values.filter(\.isStart).sorted { $0.document.path < $1.document.path }.flatMap { start -> [Finding] in
        let isClaude = ["CLAUDE.md", "CLAUDE.local.md"].contains(start.document.path.name)
        let limit = isClaude ? Budgets.claudeImportDepth : Budgets.geminiImportDepth
        // Breadth first: the first way to a file is the shortest one.
        var depths = [start.document.path: 0]
        var open = [start]
        var next = 0
        var findings: [Finding] = []
        while next < open.count {
          let one = open[next]
          next += 1
          let depth = (depths[one.document.path] ?? 0) + 1
          for written in one.imports {
            guard case .file(let path) = written.place, depths[path] == nil else { continue }
            depths[path] = depth
            if depth > limit, reported.insert(path).inserted {
              findings.append(
                Finding(.deep(path, depth, start.document.path, limit), at: written.span, in: one.document.path))
            }
            if let other = all[path] { open.append(other) }
          }
        }
        return findings
      }
    })
}

extension Message {
  fileprivate static func deep(_ path: RelativePath, _ depth: Int, _ start: RelativePath, _ limit: Int) -> Message {
    Message(
      "agent.import-within-depth",
      "{path} is {depth} imports away from {start}, and the client follows only {limit}\nimport it from a file nearer to {start}",
      ["path": .text(path.text), "depth": .number(depth), "start": .text(start.text), "limit": .number(limit)])
  }
}
