internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports long texts, which take space from the task.
  static let skillBodyWithin5000Tokens = Rule(
    id: "skill.body-within-5000-tokens",
    severity: .warning,
    summary: "The text of a skill has at most about 5000 tokens.",
    why: """
      The text stays in the conversation until the task ends. The longer it is, the less of it an agent follows, and \
      the less space is left for the work. When Claude Code summarizes a long conversation, it keeps only the first \
      5000 tokens of each skill. Cairn counts a token for four letters of an alphabet, or for one and a quarter Chinese, \
      Japanese or Korean characters, so that a translation has about the same count as its source. A run of spaces or \
      dashes, as in a padded table, counts once. Up to 6000 this is an info, because the count is an estimate, and \
      also where `skill.body-within-500-lines` reports the same text.
      """,
    source: """
      Agent Skills specification, progressive disclosure; Claude Code documentation, skills, Skill content lifecycle \
      (code.claude.com, November 2026)
      """,
    isAboutFiles: true,
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "Word ", count: 3999))\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "शब्द ", count: 3999))\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "| A    | B |\n|------|---|\n", count: 999))\n"
      ),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n↓\(String(repeating: "Word ", count: 4100))\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n↓\(String(repeating: "단어", count: 3200))\n"
      ),
      // A warning, and an info for the same text in many lines.
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n↓\(String(repeating: "Word ", count: 5000))\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n↓\(String(repeating: "A word in a line of its own.\n", count: 900))"
      ),
    ],
    check: .eachSkill { skill in
      let body = skill.document[skill.document.markdown.body]
      // No text has more tokens than bytes.
      guard body.count > Budgets.skillTokens, let first = body.firstIndex(where: { $0 > 0x20 }),
        skill.hasMoreTokens(than: Budgets.skillTokens)
      else { return [] }
      let tokens = skill.tokenCount
      let isReported = skill.lineCount > Budgets.skillLines
      let severity: Severity? = tokens <= certainFrom || isReported ? .info : nil
      return [Finding(.long(tokens), at: skill.document.head(of: Span(first, body.endIndex)), severity: severity)]
    })

  /// The count, which is an estimate, above which a text has certainly more tokens than the limit.
  private static let certainFrom = Budgets.skillTokens / 5 * 6
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "skill.body-within-5000-tokens",
      "the text has about {count} tokens, more than the recommended 5000\nmove details into files that it links to",
      ["count": .number(count)])
  }
}
