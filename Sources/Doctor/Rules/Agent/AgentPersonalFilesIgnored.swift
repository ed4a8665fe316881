internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Personal files of Claude Code do not belong in the repository.
  static let agentPersonalFilesIgnored = Rule(
    id: "agent.personal-files-ignored",
    severity: .warning,
    summary: "Git ignores CLAUDE.local.md and `.claude/agent-memory-local`.",
    why: """
      Claude Code has these files for one person's own instructions and notes, and its documentation says to add them to \
      `.gitignore`. In the repository, everyone gets them. With a CLAUDE.local.md, Claude Code also does not read an \
      AGENTS.md that has no CLAUDE.md next to it.
      """,
    source: "Claude Code documentation, memory, imports, and subagents, persistent memory, read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "Tea.\n"),
      Example(at: ".claude/agent-memory/reviewer/MEMORY.md", "Notes.\n"),
      Example(
        at: "skills/tea/assets/CLAUDE.local.md", "A template.\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
    ],
    bad: [
      Example(at: "CLAUDE.local.md", "↓My sandbox is at port 8080.\n"),
      Example(
        at: ".claude/agent-memory-local/reviewer/MEMORY.md", "↓Notes.\n",
        beside: [".claude/agent-memory-local/reviewer/notes.md": "Notes.\n"]),
    ],
    check: .tree { tree in
      let memory = RelativePath(constant: ".claude/agent-memory-local")
      let notes = tree.documents.first { $0.path.isWithin(memory) }
      let locals = tree.documents.filter { $0.isInstructions && $0.path.name == "CLAUDE.local.md" }
      let found = (notes.map { [($0, memory.text + "/")] } ?? []) + locals.map { ($0, $0.path.text) }
      return found.map { document, pattern in
        Finding(.personal(pattern), at: document.firstPlace, in: document.path)
      }
    })
}

extension Message {
  fileprivate static func personal(_ pattern: String) -> Message {
    Message(
      "agent.personal-files-ignored",
      "this file is for one person, and it is part of the repository\nadd '{pattern}' to .gitignore, and run `git rm --cached` if git tracks it",
      ["pattern": .text(pattern)])
  }
}
