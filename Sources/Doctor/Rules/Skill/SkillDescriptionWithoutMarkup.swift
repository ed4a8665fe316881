internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports tags in a description, which could be taken for the client's own tags.
  static let skillDescriptionWithoutMarkup = Rule(
    id: "skill.description-without-markup",
    severity: .warning,
    summary: "A description has no tags in angle brackets.",
    why: """
      Clients add the descriptions of all skills to the agent's instructions, often between tags. A tag in a \
      description is refused at an upload, or taken for a tag of the client.
      """,
    source: "Claude documentation, Agent Skills, description: no XML tags (platform.claude.com)",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms (a < b, x -> y, <3).\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Reads a List<Form>.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: See <https://example.org/forms>.\n---\nText.\n"),
    ],
    bad: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms. ↓<example>one</example>\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: >-\n  Fills forms;\n  call it as /pdf ↓<file>\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let span = skill.description?.span else { return [] }
      return firstTag(in: skill.document[span]).map { [Finding(.tag, at: $0)] } ?? []
    })

  /// `<`, maybe `/`, a letter, and the next `>` on the line; no address and no second `<` in between, and no letter
  /// before it, as in the types of programming languages.
  private static func firstTag(in text: ArraySlice<UInt8>) -> Span? {
    var offset = text.startIndex
    while let start = text[offset...].firstIndex(of: 0x3C) {
      var end = start + 1
      if end < text.endIndex, text[end] == 0x2F { end += 1 }
      offset = end
      if start > text.startIndex, Byte.isLetter(text[start - 1]) { continue }
      guard end < text.endIndex, Byte.isLetter(text[end]) else { continue }
      while end < text.endIndex, ![0x3C, 0x3E, 0x0A, 0x3A, 0x40].contains(text[end]) { end += 1 }
      offset = end
      if end < text.endIndex, text[end] == 0x3E { return Span(start, end + 1) }
    }
    return nil
  }
}

extension Message {
  fileprivate static var tag: Message {
    Message(
      "skill.description-without-markup",
      "some clients refuse or misread a tag in a description\nwrite it without angle brackets")
  }
}
