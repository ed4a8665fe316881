internal import Reporting

extension Rule {
  /// A misspelled key is ignored without a message.
  static let commandKnownKeys = Rule(
    id: "command.known-keys",
    severity: .warning,
    summary: "A command or prompt file has only keys that its client reads.",
    why: """
      Clients ignore keys that they do not know: `allowed_tools` allows nothing. A command of Claude Code has the name of \
      its file; its `name` and `paths` are ignored.
      """,
    source: "code.claude.com/docs/en/skills, August 2026; code.visualstudio.com, prompt files, November 2026",
    good: [
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\nargument-hint: \"[kind]\"\nallowed-tools: Bash(kettle *)\n---\nText.\n"),
      Example(
        at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nagent: agent\ntools: [read]\n---\nText.\n"),
      Example(at: "docs/commands/tea.md", "---\ntitle: Tea\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\n↓allowed_tools: Read\n---\nText.\n"),
      Example(at: ".claude/commands/tea.md", "---\n↓name: brew\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\n↓mode: agent\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\n↓strength: 3\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .command else { return [] }
      return ClientHeader(document)?.unknownKeys ?? []
    })
}
