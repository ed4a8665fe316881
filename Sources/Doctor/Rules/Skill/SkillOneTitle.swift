internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a second title, which looks like a second document.
  static let skillOneTitle = Rule(
    id: "skill.one-title",
    severity: .warning,
    summary: "A skill has at most one heading of level 1.",
    why: """
      A heading of level 1 is the title of the whole document. With several of them it is unclear which parts belong \
      together, and tools that split a text at its headings split it there.
      """,
    source: "markdownlint, MD025",
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\n```sh\n# a comment\n```\n\n## Read\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n## Read\n\n## Fill\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\nText.\n\n↓# Read\n\n# Fill\n")
    ],
    check: .eachSkill { skill in
      let titles = skill.document.markdown.headings.filter { $0.level == 1 }
      return titles.count > 1 ? [Finding(.several(titles.count), at: titles[1].span)] : []
    })
}

extension Message {
  fileprivate static func several(_ count: Int) -> Message {
    Message(
      "skill.one-title", "the text has {count} headings of level 1\nkeep the first and change the others to '## '",
      ["count": .number(count)])
  }
}
