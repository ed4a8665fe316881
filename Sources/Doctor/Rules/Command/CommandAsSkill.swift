internal import Reporting
internal import Vocabulary

extension Rule {
  /// Commands and skills are the same now.
  static let commandAsSkill = Rule(
    id: "command.as-skill",
    severity: .info,
    summary: "What users start by its name is a skill.",
    why: """
      Claude Code has merged commands into skills. Commands still work; a skill can also have files of its own, and the \
      agent can load it when it fits the task.
      """,
    source: "code.claude.com/docs/en/skills, August 2026",
    good: [
      Example(at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: "docs/commands/tea.md", "Make tea.\n"),
      Example(at: ".claude/commands/README.md", "Our commands.\n"),
    ],
    bad: [Example(at: ".claude/commands/tea.md", "↓Make tea.\n")],
    check: .tree { tree in
      guard let first = tree.documents.first(where: { $0.isClaudeCommand && $0.isInClaudeFolder }) else { return [] }
      let place = first.head(of: Span(first.start, first.bytes.count))
      return [Finding(.merged, at: place, in: first.path)]
    })
}

extension Message {
  fileprivate static var merged: Message {
    Message(
      "command.as-skill",
      "Claude Code has merged commands into skills\nto give a command files of its own, move it to .claude/skills")
  }
}
