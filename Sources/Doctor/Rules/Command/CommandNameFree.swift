internal import Reporting
internal import Vocabulary

extension Rule {
  /// A skill and a command with one name are one entry in the list of the client.
  static let commandNameFree = Rule(
    id: "command.name-free",
    severity: .warning,
    summary: "A command of Claude Code does not have the name of a skill.",
    why: "If a skill and a command have the same name, Claude Code runs the skill. The command is never run.",
    source: "code.claude.com/docs/en/skills, where skills live, August 2026",
    good: [
      Example(
        at: ".claude/commands/tea.md", "Make tea.\n",
        beside: [".claude/skills/coffee/SKILL.md": "---\nname: coffee\ndescription: Brews.\n---\nText.\n"]),
      Example(
        at: "web/.claude/commands/tea.md", "Make tea.\n",
        beside: [".claude/skills/tea/SKILL.md": "---\nname: tea\ndescription: Brews.\n---\nText.\n"]),
    ],
    bad: [
      Example(
        at: ".claude/commands/tea.md", "↓Make tea.\n",
        beside: [".claude/skills/tea/SKILL.md": "---\nname: tea\ndescription: Brews.\n---\nText.\n"])
    ],
    check: .eachDocument { document in
      let path = document.path
      guard path.components.suffix(3).starts(with: [".claude", "commands"]), path.name.hasSuffix(".md"),
        let client = path.parent?.parent,
        let skill = try? client.appending(onDisk: "skills/\(path.name.dropLast(3))/SKILL.md"),
        document.fileTree.isFile(skill)
      else { return [] }
      return [Finding(.taken(skill), at: document.head(of: Span(document.start, document.bytes.count)))]
    })
}

extension Message {
  fileprivate static func taken(_ skill: RelativePath) -> Message {
    Message(
      "command.name-free", "{path} has the same name, and Claude Code runs the skill\nrename or remove the command",
      ["path": .text(skill.text)])
  }
}
