internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Limits the length of a description, which is part of every conversation.
  static let skillDescriptionWithin1024 = Rule(
    id: "skill.description-within-1024",
    severity: .error,
    summary: "A description has at most 1024 characters.",
    why: """
      Clients refuse a longer description or cut it. The end is lost, which often says when to use the skill.
      """,
    source: "Agent Skills specification, front matter, description; counted in code points",
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: \(String(repeating: "배포", count: 512))\n---\nText.\n")
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: ↓\(String(repeating: "Fills forms. ", count: 80))\n---\nText.\n")
    ],
    check: .eachSkill { skill in
      guard let description = skill.description else { return [] }
      let count = description.value.unicodeScalars.count
      return count > Budgets.skillDescription ? [Finding(.long(count), at: description.span)] : []
    })
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "skill.description-within-1024",
      "the description has {count} characters, the maximum is 1024\nkeep what the skill does and when to use it",
      ["count": .number(count)])
  }
}
