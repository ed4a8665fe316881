internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports placeholders of a template, which an agent follows like a finished text.
  static let skillNoPlaceholder = Rule(
    id: "skill.no-placeholder",
    severity: .warning,
    summary: "A skill contains no placeholder text.",
    why: """
      An agent takes a sentence that is left over from a template for an instruction, and a placeholder in the \
      description for the description. `{{...}}` in a text that is meant as a template is accepted.
      """,
    source: "seen in the wild: skills made from a template and never finished",
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Finds every TODO: comment.\n---\nFill in `TODO: name`, {{name}} and {name}.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n```\nTODO: write\n```\n<!--\nTODO: x\n-->\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nNo lorem ipsum in a form.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n\n    TODO: x\n\n- TODO: y\n"),
      Example(at: "notes.md", "TODO: write\n"),
    ],
    bad: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n\n↓TODO: say how\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"[↓TODO: what it does]\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓Replace with description of the skill.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText: ↓Lorem ipsum dolor sit amet.\n"),
    ],
    check: .eachMention(of: placeholders) { mentions in
      guard let document = mentions.document, document.path.name == "SKILL.md" else { return [] }
      let bytes = document.bytes
      return mentions.offsets.compactMap { offset in
        let isInFrontMatter = document.frontMatter.map { offset < $0.span.upper } ?? false
        guard isInFrontMatter || mentions.isInParagraph(offset), !mentions.isInCode(offset) else { return nil }
        let isTodo = bytes[offset...].starts(with: "TODO:".utf8)
        let isFiller = (bytes[offset] | 0x20) == 0x6C
        if !isTodo, (bytes[offset] | 0x20) == 0x74 { return nil }
        guard isFiller || startsLine(offset, mentions, inFrontMatter: isInFrontMatter) else { return nil }
        let line = mentions.line(at: offset)
        return Finding(isTodo ? .todo : .leftover, at: Span(offset, max(offset, line.upper)))
      }
    })

  /// Placeholders of skill templates, and filler text such as "lorem ipsum".
  private static let placeholders = [
    "todo:", "lorem ipsum dolor", "replace with description of the skill", "insert instructions below",
    "delete this entire \"structuring this skill\" section", "your skill description here",
  ]

  /// Whether only heading or quote marks, or a key of the front matter, are before it on its line.
  private static func startsLine(_ offset: Int, _ mentions: Mentions, inFrontMatter: Bool) -> Bool {
    var before = mentions.file.bytes[mentions.line(at: offset).lower..<offset]
    if before.starts(with: Text.byteOrderMark) { before = before.dropFirst(3) }
    while let last = before.last, [0x20, 0x09, 0x23, 0x5B, 0x22, 0x27].contains(last) { before = before.dropLast() }
    guard !before.isEmpty else { return true }
    return inFrontMatter && before.last == 0x3A && before.dropLast().allSatisfy { $0 > 0x20 && $0 != 0x23 }
  }
}

extension Message {
  fileprivate static var todo: Message {
    Message("skill.no-placeholder", "this is a placeholder\nreplace it or remove the line")
  }
  fileprivate static var leftover: Message {
    Message("skill.no-placeholder.leftover", "this text is left over from a template\nreplace it")
  }
}
