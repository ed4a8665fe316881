internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What is not imported is not said.
  static let agentImportResolves = Rule(
    id: "agent.import-resolves",
    severity: .error,
    summary: "Every import of an instruction file leads to a file.",
    why: "A client passes over an import that leads nowhere without a word, and works without those instructions.",
    source: "Claude Code documentation, memory, imports; Gemini CLI documentation, memory import processor",
    good: [
      Example(
        at: "CLAUDE.md",
        """
        @AGENTS.md and @docs/style.md, then @package.json. Not `@gone.md`, not me@example.com, not @someone, not
        @types/node, not (@gone.md), not @scope/package.js; @~/.claude/mine.md is the user's own.

        ```
        @gone.md
        ```

        """,
        beside: ["AGENTS.md": "Text.\n", "docs/style.md": "@../AGENTS.md\n", "package.json": "{}\n"],
        agents: ["claude"]),
      // Its readers do not import.
      Example(at: "AGENTS.md", "@gone.md\n", agents: ["codex"]),
    ],
    bad: [
      Example(at: "CLAUDE.md", "Read ↓@docs/gone.md.\n↓@./gone\n", agents: ["claude"]),
      // Whose file it is tells who imports.
      Example(at: "CLAUDE.md", "↓@gone.md\n"),
      Example(
        at: "docs/style.md", "↓@docs/words.md\n",
        beside: ["CLAUDE.md": "@docs/style.md\n", "docs/words.md": "Words.\n"],
        agents: ["claude"]),
    ],
    check: .tree { tree in
      tree.imports.flatMap { document, imports in
        imports.compactMap { one in
          guard case .missing = one.place, !Placeholder.isOne(one.text) || one.text.utf8.first == UInt8(ascii: ".")
          else {
            return nil
          }
          return Finding(.missing(one.text), at: one.span, in: document.path)
        }
      }
    })
}

extension Message {
  fileprivate static func missing(_ path: String) -> Message {
    Message(
      "agent.import-resolves", "there is no '{path}' to import, seen from this file; mend the path, or take it out",
      ["path": .text(path)])
  }
}
