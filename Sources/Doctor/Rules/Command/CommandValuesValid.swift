internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A value that a client does not know has no effect.
  static let commandValuesValid = Rule(
    id: "command.values-valid",
    severity: .warning,
    summary: "The values in the front matter of a command or prompt file are those that its client reads.",
    why:
      "A value that the client does not know has no effect, and nothing says so: `context: spawn`, `effort: maximum`, `Bash(npm *`.",
    source: "code.claude.com/docs/en/skills, August 2026; code.visualstudio.com, prompt files, November 2026",
    good: [
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\ncontext: fork\neffort: high\ndisable-model-invocation: yes\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nmodel: [a, b]\n---\nText.\n"),
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\nmodel: claude-opus-6\nallowed-tools: Bash(npm *), Read\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\ncontext: ↓spawn\neffort: ↓maximum\n---\nText.\n"),
      Example(
        at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\ndisable-model-invocation: ↓maybe\n---\nText.\n"),
      Example(
        at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nagent: ↓[ask, edit]\n---\nText.\n"),
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\nmodel: ↓sonnet-4.5\nallowed-tools: ↓Bash(npm *\n---\nText.\n"),
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\nallowed-tools: ↓[Read, \"Bash(npm *\"]\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .command, let header = ClientHeader(document) else { return [] }
      return header.invalidValues + (header.file.client == "Claude Code" ? findingsForClaude(header) : [])
    })

  /// The model, and the parentheses of the tools, of a command of Claude Code.
  private static func findingsForClaude(_ header: ClientHeader) -> [Finding] {
    let model = header.filled("model").flatMap { field in
      header.text(of: field).flatMap(ClaudeNames.modelFault).map {
        Finding($0.message, at: field.valueSpan, severity: $0.severity)
      }
    }
    let tools = ["allowed-tools", "disallowed-tools"].compactMap { key -> Finding? in
      guard let field = header.filled(key), let words = header.words(of: field, split: { [$0] }),
        !words.allSatisfy(ClaudeNames.isBalanced)
      else { return nil }
      return Finding(.unbalanced(key), at: field.valueSpan)
    }
    return (model.map { [$0] } ?? []) + tools
  }
}

extension Message {
  fileprivate static func unbalanced(_ key: String) -> Message {
    Message(
      "command.values-valid.parentheses", "unbalanced parenthesis in '{key}'\nwrite 'Bash(git:*)'", ["key": .text(key)])
  }
}
