internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires a description: it is all an agent sees before it decides to load a skill.
  static let skillDescriptionPresent = Rule(
    id: "skill.description-present",
    severity: .error,
    fix: .safe,
    summary: "A skill has a description.",
    why: """
      `description` is required, and it is all that an agent sees of a skill before it loads it. A skill without a \
      description is left out or never chosen. In a folder that only Claude Code reads this is an info, because it \
      takes the first paragraph instead.
      """,
    source: """
      Agent Skills specification, front matter, description; Claude Code documentation, skills, Frontmatter reference \
      (code.claude.com, November 2026)
      """,
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: |\n  Fills forms.\n---\nText.\n"),
      Example(at: ".claude/skills/pdf/SKILL.md", "---\ndescription: Fills forms.\n---\nText.\n"),
      // Other rules report these lines.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndesc: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription:Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(at: "pdf/SKILL.md", "↓---\nname: pdf\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\n↓description: \"\"\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\n↓description: ~\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓[Fills, forms]\n---\nText.\n"),
      // An info.
      Example(at: ".claude/skills/pdf/SKILL.md", "↓---\nname: pdf\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓2026-11-21\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"2026-11-21\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓12:30\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"12:30\"\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let frontMatter = skill.frontMatter, let fence = skill.fence else { return [] }
      guard let field = frontMatter["description"] else {
        if frontMatter.fields.isEmpty, !frontMatter.faults.isEmpty { return [] }
        // Another rule reports the line in which it is misspelled or in which YAML does not read it.
        if skill.misspelling(of: "description") != nil || skill.isUnread("description") { return [] }
        return [skill.isForClaudeOnly ? Finding(.optional, at: fence, severity: .info) : Finding(.missing, at: fence)]
      }
      switch FieldValue(of: field) {
      case .text: return []
      case .empty:
        if skill.isForClaudeOnly { return [Finding(.optional, at: field.key.span, severity: .info)] }
        return [Finding(.empty, at: field.key.span)]
      case .other(let kind):
        let fix = FieldValue.quotingFix(field, in: skill.document)
        return [Finding(.notText(kind), at: field.valueSpan, fix: fix)]
      }
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "skill.description-present", "'description' is missing\nsay what the skill does and when to use it")
  }
  fileprivate static var optional: Message {
    Message(
      "skill.description-present.optional",
      "without 'description', Claude Code takes the first paragraph\nsay what the skill does and when to use it")
  }
  fileprivate static var empty: Message {
    Message("skill.description-present.empty", "'description' is empty\nsay what the skill does and when to use it")
  }
  fileprivate static func notText(_ kind: Message) -> Message {
    Message(
      "skill.description-present.text", "YAML reads this description as {kind}\nwrite a string",
      ["kind": .message(kind)])
  }
}
