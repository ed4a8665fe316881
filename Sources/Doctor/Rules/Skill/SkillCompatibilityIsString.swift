internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that `compatibility` is a text for people, not a structure for programs.
  static let skillCompatibilityIsString = Rule(
    id: "skill.compatibility-is-string",
    severity: .error,
    fix: .safe,
    summary: "`compatibility` is a string of at least one character.",
    why: """
      The specification allows 1 to 500 characters of text. Clients that follow it refuse a list or a map and leave \
      the skill out. An empty value is invalid, too.
      """,
    source: "Agent Skills specification, front matter, compatibility (agentskills.io, November 2026), and skills-ref",
    good: [
      .skill("compatibility: Requires git and Python 3.12 or later."), .skill("compatibility: \"3.12\""),
      .skill("compatibility: >-\n  Requires git\n  and jq."),
    ],
    bad: [
      .skill("compatibility: ↓[Python, uv]"), .skill("compatibility: ↓{node: 18}"),
      .skill("compatibility:\n  ↓- git\n  - jq"), .skill("↓compatibility: \"\""), .skill("↓compatibility:"),
      .skill("compatibility: ↓3.10 # Python", fixed: "compatibility: \"3.10\" # Python"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["compatibility"], let value = field.value else { return [] }
      switch FieldValue(value) {
      case .text: return []
      case .empty: return [Finding(.empty, at: field.key.span, severity: .warning)]
      case .other(let kind):
        let fix =
          FieldValue.becomesText(value)
          ? value.text.map { Repair.replace(field.valueSpan, with: YAMLQuoting.quoted($0)) } : nil
        return [Finding(.notText(kind), at: field.valueSpan, fix: fix)]
      }
    })
}

extension Example {
  fileprivate static func skill(_ keys: String, fixed: String? = nil) -> Example {
    let text = { (keys: String) in "---\nname: pdf\ndescription: Fills forms.\n\(keys)\n---\nText.\n" }
    return Example(at: "pdf/SKILL.md", text(keys), fixed: fixed.map(text))
  }
}

extension Message {
  fileprivate static func notText(_ kind: Message) -> Message {
    Message(
      "skill.compatibility-is-string",
      "'compatibility' is {kind}\nwrite what the skill requires as a string, such as 'Requires git and Python 3.12'",
      ["kind": .message(kind)])
  }
  fileprivate static var empty: Message {
    Message(
      "skill.compatibility-is-string.empty",
      "'compatibility' is empty\nsay what the skill requires, or remove the key")
  }
}
