internal import Reporting

extension Rule {
  /// A value that a client does not know has no effect.
  static let commandValuesValid = Rule(
    id: "command.values-valid",
    severity: .warning,
    summary: "The values in the front matter of a command or prompt file are those that its client reads.",
    why:
      "A value that the client does not know has no effect, and nothing says so: `context: spawn`, `effort: maximum`.",
    source: "code.claude.com/docs/en/skills, August 2026; code.visualstudio.com, prompt files, November 2026",
    good: [
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\ncontext: fork\neffort: high\ndisable-model-invocation: yes\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nmodel: [a, b]\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\ncontext: ↓spawn\neffort: ↓maximum\n---\nText.\n"),
      Example(
        at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\ndisable-model-invocation: ↓maybe\n---\nText.\n"),
      Example(
        at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nagent: ↓[ask, edit]\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .command else { return [] }
      return ClientHeader(document)?.invalidValues ?? []
    })
}
