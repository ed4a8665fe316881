internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports long texts, which are loaded completely each time.
  static let skillBodyWithin500Lines = Rule(
    id: "skill.body-within-500-lines",
    severity: .warning,
    summary: "The text of a skill has at most 500 lines.",
    why: """
      The whole text is added to the conversation when the skill is loaded, and stays there. Put details into separate \
      files, which the agent opens when it needs them. This is a warning if the text has also more than about 5000 \
      tokens; many short lines are an info.
      """,
    source: "Agent Skills specification, progressive disclosure",
    isAboutFiles: true,
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "Step.\n", count: 500))\n\n\n")
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "Step.\n", count: 500))↓Last.\n"),
      // With more than 5000 tokens, a warning.
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\(String(repeating: "Take the next form from the pile and read it.\n", count: 500))↓Last.\n"
      ),
    ],
    check: .eachSkill { skill in
      let body = skill.document[skill.document.markdown.body]
      guard let last = body.lastIndex(where: { $0 > 0x20 }) else { return [] }
      guard skill.lineCount > Budgets.skillLines else { return [] }
      var count = 1
      var excess = last
      for offset in body.startIndex..<last where body[offset] == 0x0A {
        count += 1
        if count == Budgets.skillLines + 1 { excess = offset + 1 }
      }
      // Short lines take little space, and no client counts lines.
      let severity: Severity? = skill.hasMoreTokens(than: Budgets.skillTokens) ? nil : .info
      return [Finding(.long(count), at: skill.document.head(of: Span(excess, last + 1)), severity: severity)]
    })
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "skill.body-within-500-lines",
      "the text has {count} lines, more than the recommended 500\nmove details into files that it links to",
      ["count": .number(count)])
  }
}
