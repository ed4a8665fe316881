internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a skill without a name.
  static let skillNamePresent = Rule(
    id: "skill.name-present",
    severity: .error,
    fix: .safe,
    summary: "A skill has a name.",
    why: """
      `name` is required: clients list and call a skill by it, and validators refuse a skill without one. In a folder \
      that only Claude Code reads this is an info, because it takes the name of the folder.
      """,
    source: """
      Agent Skills specification, front matter, name; Claude Code documentation, skills, Frontmatter reference \
      (code.claude.com, November 2026)
      """,
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // The author wrote a name, in a line that YAML does not read; another rule reports it.
      Example(at: "pdf/SKILL.md", "---\nname:pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nnmae: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\n  name: pdf\ndescription: Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "↓---\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\n↓name:\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "SKILL.md", "↓---\ndescription: Fills forms.\n---\nText.\n"),
      // An info.
      Example(
        at: ".claude/skills/pdf/SKILL.md", "↓---\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "↓---\n  title: x\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let frontMatter = skill.frontMatter, let fence = skill.fence else { return [] }
      guard let field = frontMatter["name"] else {
        // A list or a string between the fences, and a misspelled key, are reported by other rules.
        guard !frontMatter.fields.isEmpty || frontMatter.faults.isEmpty else { return [] }
        if skill.misspelling(of: "name") != nil || skill.isUnread("name") { return [] }
        let fix = skill.nameInsertion(in: frontMatter)
        return [Finding(.missing, at: fence, severity: skill.isForClaudeOnly ? .info : nil, fix: fix)]
      }
      guard FieldValue(of: field) == .empty else { return [] }
      let line = Span(field.key.span.lower, max(field.key.span.upper, field.valueSpan.upper))
      let isOneLine = !skill.document[line].contains(where: Byte.isLineEnd)
      let name = isOneLine ? skill.folderName.map { YAMLScalar.text($0.text) } : nil
      return [
        Finding(
          .empty, at: field.key.span, severity: skill.isForClaudeOnly ? .info : nil,
          fix: name.map { .replace(line, with: "name: \($0)") })
      ]
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message("skill.name-present", "'name' is missing\nadd the name of the skill's folder")
  }
  fileprivate static var empty: Message {
    Message("skill.name-present.empty", "'name' is empty\nwrite the name of the skill's folder")
  }
}
