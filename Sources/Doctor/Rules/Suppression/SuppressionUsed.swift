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
    source: "Cairn's docs: doctor.md, suppressing findings",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        "---\nname: coffee\ndescription: Makes tea.\n---\n\n<!-- cairn-ignore-file skill.name-*: an old name -->\n"),
      Example(
        at: "skills/tea/SKILL.md",
        "---\n# cairn-ignore skill.name-matches-folder: it is called so\nname: coffee\ndescription: Makes tea.\n---\nText.\n"
      ),
      // Two rules find something in the line.
      Example(
        at: "AGENTS.md",
        "<!-- cairn-ignore link.target-exists, link.anchor-exists: built later -->\n[a](lost.md) and [b](#part)\n"),
      // Comments above each other, and one of another tool, are about the same line.
      Example(
        at: "AGENTS.md",
        "<!-- cairn-ignore link.target-exists: built later -->\n<!-- cairn-ignore link.anchor-exists: built later -->\n<!-- prettier-ignore -->\n[a](lost.md) and [b](#part)\n"
      ),
      Example(
        at: "AGENTS.md",
        "<!-- cairn-ignore link.target-exists: x --> <!-- cairn-ignore link.anchor-exists: y -->\n\n[a](lost.md) and [b](#part)\n"
      ),
      // A group, in a block quote and in a list.
      Example(at: "AGENTS.md", "> <!-- cairn-ignore link: built later -->\n>\n> [a](lost.md)\n"),
      Example(at: "AGENTS.md", "- <!-- cairn-ignore link: built later -->\n- [a](lost.md)\n"),
    ],
    bad: [
      Example(at: "docs/a.md", "<!-- ↓cairn-ignore skill.body-present: it is short -->\nText.\n"),
      Example(at: "docs/b.md", "<!-- ↓cairn-ignore-file skill.*: not here -->\nText.\n"),
      Example(
        at: "AGENTS.md",
        "<!-- cairn-ignore link.target-exists ↓link.anchor-exists: built later -->\n[a](lost.md)\n\n[b](lost.md#c)\n"),
      // Another line is between.
      Example(at: "AGENTS.md", "> <!-- ↓cairn-ignore link: built later -->\n> Text.\n\n[a](path/to/page.md)\n"),
    ],
    check: .eachSuppression { suppression, isUsed in
      let rule = suppression.rule
      if isUsed != false || !suppression.isWellFormed { return [] }
      return suppression.isAlone
        ? [Finding(.unused(rule.value), at: suppression.span)] : [Finding(.unneeded(rule.value), at: rule.span)]
    })
}

extension Message {
  fileprivate static func unused(_ id: String) -> Message {
    Message("suppression.used", "'{id}' has no findings here to suppress\nremove the comment", ["id": .text(id)])
  }
  fileprivate static func unneeded(_ id: String) -> Message {
    Message(
      "suppression.used.one", "'{id}' has no findings here to suppress\nremove it from the comment",
      ["id": .text(id)])
  }
}
