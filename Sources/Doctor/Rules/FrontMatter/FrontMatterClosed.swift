internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without its second fence a front matter has no end, so nothing of it is read.
  static let frontmatterClosed = Rule(
    id: "frontmatter.closed",
    severity: .error,
    summary: "Front matter ends with a line of `---`.",
    why: """
      The front matter ends at the first later line that is `---`. Without one the whole file is taken for text, and the \
      skill has neither name nor description.
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
    Message("frontmatter.closed", "the front matter has no end; put a line of '---' behind its last key")
  }
}
