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
        @AGENTS.md and @docs/style.md and then @package.json. Not `@gone.md`, not me@example.com, not @someone, not
        @types/node, not (@gone.md), not @scope/package.js; @~/.claude/mine.md is the user's own.

        Neither <!-- @gone.md --> nor @docs/green\\ tea.md#water is missing.

        ```
        @gone.md
        ```

        """,
        beside: [
          "AGENTS.md": "Text.\n", "docs/style.md": "@../AGENTS.md\n", "package.json": "{}\n",
          "docs/green tea.md": "Tea.\n",
        ],
        agents: ["claude"]),
      // A template that a skill contains is loaded elsewhere.
      Example(at: "skills/tea/assets/CLAUDE.md", "@gone.md\n", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
      // Its readers do not import.
      Example(at: "AGENTS.md", "@gone.md\n", agents: ["codex"]),
    ],
    bad: [
      Example(at: "CLAUDE.md", "Read ↓@docs/gone.md.\n↓@./gone\n", agents: ["claude"]),
      Example(at: "CLAUDE.md", "See ↓@docs/gone.md: it says how. **See ↓@docs/gone.md**\n"),
      // The name of the file tells which client imports.
      Example(at: "CLAUDE.md", "↓@gone.md\n"),
      Example(
        at: "docs/style.md", "↓@docs/words.md\n",
        beside: ["CLAUDE.md": "@docs/style.md\n", "docs/words.md": "Words.\n"],
        agents: ["claude"]),
    ],
    check: .tree { tree in
      tree.imports.flatMap { one in
        one.written.compactMap { written in
          switch written.form {
          case .sound, .followed: break
          case .quoted, .split, .keyword: return nil
          }
          guard case .missing = written.place,
            !Placeholder.isOne(written.text) || written.text.utf8.first == UInt8(ascii: ".")
          else { return nil }
          return Finding(.missing(written.text), at: written.span, in: one.document.path)
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
