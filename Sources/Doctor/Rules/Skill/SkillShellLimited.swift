internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A shell without a pattern in `allowed-tools` lets the agent run every command without a question.
  static let skillShellLimited = Rule(
    id: "skill.shell-limited",
    severity: .info,
    summary: "`allowed-tools` names the commands that run without a question.",
    why: """
      With `Bash` or `shell` in `allowed-tools` the client asks no question for any command while the skill is active. \
      Name the commands that the skill needs, such as `Bash(git status *)`.
      """,
    source: """
      Claude Code documentation, skills, Pre-approve tools (code.claude.com); GitHub Docs, adding agent skills, its \
      warning about shell and bash (November 2026)
      """,
    good: [
      .skill("allowed-tools: Bash(git:*), Read"), .skill("allowed-tools:\n  - Read\n  - Bash(gh pr *)"),
      // In a folder that only Claude Code reads this is no tool.
      Example(
        at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nallowed-tools: bash\n---\nText.\n"),
      .skill("disallowed-tools: Bash"), .skill("allowed-tools: mcp__shell__run"),
    ],
    bad: [
      .skill("allowed-tools: ↓Bash, Read"), .skill("allowed-tools: [Read, ↓Bash]"), .skill("allowed-tools: \"↓*\""),
      .skill("allowed-tools: Bash(git *), ↓Bash"),
      Example(
        at: ".github/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nallowed-tools: ↓shell\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["allowed-tools"], let value = field.value else { return [] }
      let entries: [String] =
        switch value {
        case .string(let text): ClaudeNames.toolEntries(in: text)
        case .sequence(let items): items.compactMap(\.text)
        default: []
        }
      let shells = skill.isForClaudeOnly ? unlimited : unlimited.union(ofOthers)
      guard let index = entries.firstIndex(where: shells.contains) else { return [] }
      var places = WordPlaces(in: field.valueSpan, of: skill.document)
      for entry in entries[..<index] { _ = places.next(entry) }
      return [Finding(.unlimited(entries[index]), at: places.next(entries[index]))]
    })

  /// The shells of Claude Code, and the sign for all tools.
  private static let unlimited: Set<String> = ["*", "Bash", "Bash(*)", "Bash(:*)", "PowerShell"]
  /// The shells of Copilot; Claude Code has no tools of these names.
  private static let ofOthers: Set<String> = ["bash", "shell"]
}

extension Example {
  fileprivate static func skill(_ keys: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n\(keys)\n---\nText.\n")
  }
}

extension Message {
  fileprivate static func unlimited(_ tool: String) -> Message {
    Message(
      "skill.shell-limited",
      "with '{tool}' every command runs without a question\nname the commands, such as 'Bash(git status *)'",
      ["tool": .text(tool)])
  }
}
