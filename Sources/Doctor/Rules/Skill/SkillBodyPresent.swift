internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a skill without a text, which gives the agent nothing to do.
  static let skillBodyPresent = Rule(
    id: "skill.body-present",
    severity: .warning,
    summary: "A skill has a text below its front matter.",
    why: """
      The text is what the agent gets when it loads the skill. Without it the agent has no instructions to follow. \
      Clients still load such a skill.
      """,
    source: "Agent Skills specification, body content",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nRead the form first.\n")],
    bad: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓---\n\n")],
    check: .eachSkill { skill in
      guard let frontMatter = skill.frontMatter,
        skill.document[skill.document.markdown.body].allSatisfy({ $0 <= 0x20 })
      else { return [] }
      let fence = Span(frontMatter.content.upper, frontMatter.span.upper)
      return [Finding(.empty, at: skill.document.head(of: fence))]
    })
}

extension Message {
  fileprivate static var empty: Message {
    Message("skill.body-present", "there is no text below the front matter\nsay what the agent has to do")
  }
}
