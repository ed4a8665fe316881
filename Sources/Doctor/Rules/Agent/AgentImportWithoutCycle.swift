internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file that imports itself, directly or through others, is read repeatedly or cut off.
  static let agentImportWithoutCycle = Rule(
    id: "agent.import-without-cycle",
    severity: .warning,
    summary: "No instruction file imports itself, directly or through other files.",
    why: """
      Clients stop a cycle of imports at different depths. Which text is read twice, and which is not read at all, \
      then depends on the client.
      """,
    source: "Claude Code documentation, memory, depth of imports; Gemini CLI documentation, memory import processor",
    good: [
      Example(
        at: "CLAUDE.md", "@a.md @b.md\n", beside: ["a.md": "@c.md\n", "b.md": "@c.md\n", "c.md": "Text.\n"],
        agents: ["claude"])
    ],
    bad: [
      Example(at: "CLAUDE.md", "↓@CLAUDE.md\n", agents: ["claude"]),
      Example(at: "GEMINI.md", "↓@GEMINI.md\n"),
      Example(
        at: "docs/b.md", "↓@../CLAUDE.md\n", beside: ["CLAUDE.md": "@a.md\n", "a.md": "@docs/b.md\n"],
        agents: ["claude"]),
    ],
    check: .tree { tree in
      let all = tree.imports
      let numbers = Dictionary(all.enumerated().map { ($1.document.path, $0) }) { first, _ in first }
      let lists = all.map(\.imports)
      let starts = all.indices.filter { all[$0].isStart }
      var findings: [Finding] = []
      var state = Array(repeating: 0, count: all.count)
      for start in starts where state[start] == 0 {
        // Depth first: a file that is reached again while it is still open closes a cycle.
        var stack = [(number: start, next: 0)]
        state[start] = 1
        while let top = stack.last {
          let imports = lists[top.number]
          guard top.next < imports.count else {
            state[top.number] = 2
            stack.removeLast()
            continue
          }
          stack[stack.count - 1].next += 1
          guard case .file(let path) = imports[top.next].place, let number = numbers[path] else { continue }
          if state[number] == 1 {
            findings.append(Finding(.circle(path), at: imports[top.next].span, in: all[top.number].document.path))
          } else if state[number] == 0 {
            state[number] = 1
            stack.append((number, 0))
          }
        }
      }
      return findings
    })
}

extension Message {
  fileprivate static func circle(_ path: RelativePath) -> Message {
    Message(
      "agent.import-without-cycle", "{path} imports this file, so the imports form a cycle\nremove one of them",
      ["path": .text(path.text)])
  }
}
