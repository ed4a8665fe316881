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
      the less space is left for the work. Cairn counts a token for four letters of an alphabet, or for one and a \
      quarter Chinese, Japanese or Korean characters, so that a translation has about the same count as its source. A \
      run of spaces or dashes, as in a padded table, counts once.
      """,
    source: "Agent Skills specification, progressive disclosure",
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
    ],
    check: .eachSkill { skill in
      let document = skill.document
      let body = document[document.markdown.body]
      var letters = 0
      var signs = 0
      var before: UInt8 = 0
      // Scalars from U+1000 on, recognized by their first byte, count as such characters. A CR before LF may come from
      // the checkout, so it is not counted.
      for byte in body where byte != 0x0D {
        let isPadding = byte == before && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"))
        before = byte
        if isPadding { continue }
        if byte < 0x80 || (0xC0...0xE0).contains(byte) { letters += 1 } else if byte > 0xE0 { signs += 1 }
      }
      let tokens = (letters * 5 + signs * 16) / 20
      guard tokens > Budgets.skillTokens, let first = body.firstIndex(where: { $0 > 0x20 }) else { return [] }
      return [Finding(.long(tokens), at: document.head(of: Span(first, body.endIndex)))]
    })
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "skill.body-within-5000-tokens",
      "the text has about {count} tokens, more than the recommended 5000\nmove details into files that it links to",
      ["count": .number(count)])
  }
}
