internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports suppressions that are no longer needed and could hide the next finding.
  static let suppressionUsed = Rule(
    id: "suppression.used",
    severity: .info,
    summary: "A comment that suppresses findings still suppresses one.",
    why: """
      Once the finding is fixed, the comment would hide the next one of the same kind.
      """,
    source: "rules.md, engine, suppression",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        "---\nname: coffee\ndescription: Makes tea.\n---\n\n<!-- cairn-ignore-file skill.name-*: an old name -->\n"),
      Example(
        at: "skills/tea/SKILL.md",
        "---\n# cairn-ignore skill.name-matches-folder: it is called so\nname: coffee\ndescription: Makes tea.\n---\nText.\n"
      ),
    ],
    bad: [
      Example(at: "docs/a.md", "<!-- ↓cairn-ignore skill.body-present: it is short -->\nText.\n"),
      Example(at: "docs/b.md", "<!-- ↓cairn-ignore-file skill.*: none of it -->\nText.\n"),
    ],
    check: .eachSuppression { suppression, isUsed in
      isUsed != false || !suppression.isWellFormed
        ? [] : [Finding(.unused(suppression.rule.value), at: suppression.span)]
    })
}

extension Message {
  fileprivate static func unused(_ id: String) -> Message {
    Message("suppression.used", "'{id}' has no findings here to suppress\nremove the comment", ["id": .text(id)])
  }
}
