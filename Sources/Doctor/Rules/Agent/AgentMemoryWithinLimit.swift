internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Claude Code loads only the start of a MEMORY.md.
  static let agentMemoryWithinLimit = Rule(
    id: "agent.memory-within-limit",
    severity: .warning,
    summary: "The MEMORY.md of a subagent has at most 200 lines and 25 KB.",
    why: """
      Claude Code loads the first 200 lines of a MEMORY.md, or its first 25 KB. The rest is not read, and the client says \
      nothing. The file is meant as a list of what other files hold.
      """,
    source: """
      Claude Code documentation, memory, "Auto memory", and subagents, "Enable persistent memory", as listed in \
      Budgets.swift
      """,
    isAboutFiles: true,
    good: [
      Example(at: ".claude/agent-memory/reviewer/MEMORY.md", String(repeating: "- A note.\n", count: 200)),
      Example(at: "docs/MEMORY.md", String(repeating: "- A note.\n", count: 300)),
      Example(at: ".claude/agent-memory/reviewer/notes.md", String(repeating: "- A note.\n", count: 300)),
    ],
    bad: [
      Example(
        at: ".claude/agent-memory/reviewer/MEMORY.md", String(repeating: "- A note.\n", count: 200) + "↓- One more.\n"),
      Example(
        at: "app/.claude/agent-memory/reviewer/MEMORY.md",
        "- A note.\n↓- " + String(repeating: "x", count: Budgets.claudeMemoryBytes) + "\n- One more.\n"),
    ],
    check: .eachDocument { document in
      guard document.path.text.utf8.suffix(10).elementsEqual("/MEMORY.md".utf8) else { return [] }
      let folders = Array(document.path.components.dropLast())
      let isMemory = zip(folders, folders.dropFirst()).contains { $0 == ".claude" && $1.hasPrefix("agent-memory") }
      guard isMemory, let last = document.bytes.lastIndex(where: { $0 > 0x20 }), last >= document.start else {
        return []
      }
      var lines = 1
      var bytes = 0
      var lineStart = document.start
      for offset in document.start...last {
        bytes += 1
        if lines > Budgets.claudeMemoryLines || bytes > Budgets.claudeMemoryBytes {
          return [Finding(.long, at: document.head(of: Span(lineStart, last + 1)))]
        }
        if document.bytes[offset] == 0x0A {
          lines += 1
          lineStart = offset + 1
        }
      }
      return []
    })
}

extension Message {
  fileprivate static var long: Message {
    Message(
      "agent.memory-within-limit",
      "Claude Code loads at most {limit} lines and {size} KB of this file, so it does not read what follows\nmove details into other files, and keep one line for each",
      ["limit": .number(Budgets.claudeMemoryLines), "size": .number(Budgets.claudeMemoryBytes / 1000)])
  }
}
