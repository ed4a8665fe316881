internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A client skips an import that it cannot resolve.
  static let agentImportResolves = Rule(
    id: "agent.import-resolves",
    severity: .error,
    summary: "Every import in an instruction file points to a file that exists.",
    why: """
      A client skips an import that it cannot resolve, without a warning. It then works without those instructions.
      """,
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
      // The name of the file tells which client imports.
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
      "agent.import-resolves",
      "cannot find the imported file '{path}'\ncorrect the path (relative to this file) or remove the import",
      ["path": .text(path)])
  }
}
