internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Limits `compatibility` to a sentence or two.
  static let skillCompatibilityWithin500 = Rule(
    id: "skill.compatibility-within-500",
    severity: .error,
    summary: "`compatibility` has at most 500 characters.",
    why: """
      Strict clients refuse a skill with a longer value. Put details into the text.
      """,
    source: "Agent Skills specification, front matter, compatibility; counted in code points",
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\ncompatibility: \(String(repeating: "깃", count: 500))\n---\nText.\n")
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\ncompatibility: ↓\(String(repeating: "git, ", count: 101))\n---\nText.\n"
      )
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["compatibility"], case .string(let text)? = field.value else { return [] }
      let count = text.unicodeScalars.count
      return count > 500 ? [Finding(.long(count), at: field.valueSpan)] : []
    })
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "skill.compatibility-within-500",
      "'compatibility' has {count} characters, the maximum is 500\nkeep only what the skill requires",
      ["count": .number(count)])
  }
}
