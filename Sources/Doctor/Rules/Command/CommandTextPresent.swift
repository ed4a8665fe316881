internal import Reporting

extension Rule {
  /// A command is its text.
  static let commandTextPresent = Rule(
    id: "command.text-present",
    severity: .warning,
    summary: "A command or prompt file has text.",
    why: "The text of the file is what the client sends when a user starts the command. Without it, nothing is sent.",
    source: "code.claude.com/docs/en/skills, August 2026; code.visualstudio.com, prompt files, November 2026",
    good: [Example(at: ".claude/commands/tea.md", "Make tea from $ARGUMENTS.\n")],
    bad: [
      Example(at: ".github/prompts/tea.prompt.md", "↓---\ndescription: Makes tea.\n---\n\n"),
      Example(at: ".claude/commands/tea.md", "↓---\ndescription: Makes tea.\n---\n"),
    ],
    check: .eachDocument { $0.emptyText(of: .command) })
}
