internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A second title looks like a second document.
  static let skillOneTitle = Rule(
    id: "skill.one-title",
    severity: .warning,
    summary: "A skill has one heading of level 1 at most.",
    why: """
      A heading of level 1 names the whole document. With several of them nobody sees which parts belong together, and \
      tools that cut a text at its headings cut it apart.
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
      "skill.one-title", "the text has {count} headings of level 1; keep the first and make the others '## '",
      ["count": .number(count)])
  }
}
