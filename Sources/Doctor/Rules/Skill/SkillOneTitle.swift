internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a second title, which looks like a second document.
  static let skillOneTitle = Rule(
    id: "skill.one-title",
    severity: .info,
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
      // The title of a text that the agent writes.
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\nAnswer with:\n\n# [Form]\n\nText.\n\n# <Title>\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n## Read\n\n## Fill\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\nText.\n\n↓# Read\n\n# Fill\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\nText.\n\n↓# [Read](a.md)\n"),
    ],
    check: .eachSkill { skill in
      let titles = skill.document.markdown.headings.filter { $0.level == 1 && !isTemplate($0.text) }
      return titles.count > 1 ? [Finding(.several(titles.count), at: titles[1].span)] : []
    })

  /// Whether a title starts with a part that the reader fills in: `[Name]`, `<name>` or `{name}`, but not a link or a tag.
  private static func isTemplate(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    switch bytes.first {
    case UInt8(ascii: "["):
      guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let next = bytes[(close + 1)...].first
      return next != UInt8(ascii: "(") && next != UInt8(ascii: "[")
    case UInt8(ascii: "{"): return true
    case UInt8(ascii: "<"):
      return bytes.contains(UInt8(ascii: ">")) && !title.contains("</") && !title.contains("=")
    default: return false
    }
  }
}

extension Message {
  fileprivate static func several(_ count: Int) -> Message {
    Message(
      "skill.one-title",
      "the text has {count} headings of level 1\nkeep the first and change the others to '## ', or put code and templates into a code block",
      ["count": .number(count)])
  }
}
