internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports headings that skip a level.
  static let skillHeadingLevelsStepByOne = Rule(
    id: "skill.heading-levels-step-by-one",
    severity: .info,
    summary: "A heading is at most one level below the one before it.",
    why: """
      If a level is skipped, people and tools look for a part that does not exist.
      """,
    source: "WCAG 2.2, technique G141",
    good: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\n## Read\n\n### Text\n\n## Fill\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n### Read\n\n## Fill\n"),
    ],
    bad: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\n↓### Read\n\nText.\n")
    ],
    check: .eachSkill { skill in
      let headings = skill.document.markdown.headings
      return zip(headings, headings.dropFirst()).compactMap { before, heading in
        heading.level > before.level + 1 ? Finding(.leap(before.level, heading.level), at: heading.span) : nil
      }
    })
}

extension Message {
  fileprivate static func leap(_ before: Int, _ level: Int) -> Message {
    Message(
      "skill.heading-levels-step-by-one",
      "a heading of level {level} follows one of level {before}\ndo not skip a level",
      ["level": .number(level), "before": .number(before)])
  }
}
