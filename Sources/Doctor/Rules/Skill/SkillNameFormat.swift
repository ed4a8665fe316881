internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Checks the form of a name, which people and agents type and which is part of paths.
  static let skillNameFormat = Rule(
    id: "skill.name-format",
    severity: .error,
    fix: .safe,
    summary: "A skill's name is 1 to 64 lower-case letters, digits and single hyphens.",
    why: """
      Clients refuse or silently rename a skill whose name has capitals, spaces, underscores, a hyphen at the start or \
      end, or two hyphens in a row. Letters and digits may be of any script.
      """,
    source: "Agent Skills specification, front matter, name",
    good: [
      Example(at: "pdf-2/SKILL.md", "---\nname: pdf-2\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "배포/SKILL.md", "---\nname: 배포\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "yes/SKILL.md", "---\nname: \"yes\"\ndescription: Fills forms.\n---\nText.\n"),
      // Windows reserves it, but it has the format.
      Example(at: "con/SKILL.md", "---\nname: con\ndescription: Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf-tools/SKILL.md", "---\nname: ↓PDF Tools\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf-tools\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "yes/SKILL.md", "---\nname: ↓yes\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: \"yes\"\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "1e3/SKILL.md", "---\nname: ↓1e3\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: \"1e3\"\ndescription: Fills forms.\n---\nText.\n"),
      // A value over several lines may hold a key that is indented too far.
      Example(at: "pdf/SKILL.md", "---\nname: ↓PDF\n  Tools\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "a--b/SKILL.md", "---\nname: ↓a--b\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["name"] else { return [] }
      let type = FieldValue(of: field)
      if case .other(let kind) = type {
        let fix = FieldValue.becomesText(field.value) ? skill.namingFix(field) : nil
        return [Finding(.notText(kind), at: field.valueSpan, fix: fix)]
      }
      // Another rule reports the name of a device.
      guard case .string(let name)? = field.value, type == .text, SkillName(name) == nil, !SkillName.isDevice(name)
      else { return [] }
      let message = name.unicodeScalars.count > 64 ? Message.long(name) : .format(name)
      return [Finding(message, at: field.valueSpan, fix: skill.namingFix(field))]
    })
}

extension Message {
  fileprivate static func format(_ name: String) -> Message {
    Message(
      "skill.name-format",
      "'{name}' is not a valid skill name\nuse lower-case letters, digits, and single hyphens between them",
      ["name": .text(name)])
  }
  fileprivate static func long(_ name: String) -> Message {
    Message(
      "skill.name-format.long", "the name has {count} characters, the maximum is 64\nshorten it",
      ["count": .number(name.unicodeScalars.count)])
  }
  fileprivate static func notText(_ kind: Message) -> Message {
    Message("skill.name-format.text", "YAML reads this name as {kind}\nput it in quotes", ["kind": .message(kind)])
  }
}
