internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Front matter without a closing line is not read at all.
  static let frontmatterClosed = Rule(
    id: "frontmatter.closed",
    severity: .error,
    summary: "Front matter ends with a line `---`.",
    why: """
      Front matter ends at the first later line that is `---`. Without that line, clients read the whole file as text, \
      and the skill has no name and no description.
      """,
    source: "Agent Skills specification, SKILL.md format",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Reads --- lines.\n--- \nText.\n")],
    bad: [Example(at: "pdf/SKILL.md", "↓---\nname: pdf\ndescription: Fills forms.\n\n# PDF\n")],
    check: .eachSkill { skill in
      guard skill.frontMatter == nil, FrontMatter.isUnclosed(skill.document.bytes) else { return [] }
      let start = skill.document.start
      return [Finding(.unclosed, at: Span(start, start + 3))]
    })
}

extension Message {
  fileprivate static var unclosed: Message {
    Message("frontmatter.closed", "the front matter is not closed\nadd a line '---' after its last key")
  }
}
