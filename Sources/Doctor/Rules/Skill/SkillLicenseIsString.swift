internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that a license is a name, or the name of a file.
  static let skillLicenseIsString = Rule(
    id: "skill.license-is-string",
    severity: .error,
    fix: .safe,
    summary: "`license` is a string.",
    why: """
      Clients that expect the name of a license, or of its file, fail at a list or a map and leave the skill out.
      """,
    source: "Agent Skills specification, front matter, license",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: MIT\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: Terms in LICENSE.txt\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: ↓2.0\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nlicense: \"2.0\"\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: ↓[MIT, ISC]\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense:\n  ↓name: MIT\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["license"], case .other(let kind) = FieldValue(of: field) else { return [] }
      let fix = FieldValue.quotingFix(field, in: skill.document)
      return [Finding(.notText(kind), at: field.valueSpan, fix: fix)]
    })
}

extension Message {
  fileprivate static func notText(_ kind: Message) -> Message {
    Message(
      "skill.license-is-string", "'license' is {kind}\nwrite a string such as 'MIT', or the name of the license file",
      ["kind": .message(kind)])
  }
}
