internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A second front matter below the first is text for every client.
  static let frontmatterSingle = Rule(
    id: "frontmatter.single",
    severity: .warning,
    summary: "A document has only one front matter.",
    why: """
      Front matter ends at the first later line that is `---`. What follows is text, even if it has the same form: the \
      keys of a second front matter have no effect. It often appears when a tool adds front matter to a file that \
      already has one.
      """,
    source: "Agent Skills specification, SKILL.md format (read in November 2026); seen in the wild",
    good: [
      // Horizontal rules.
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\n---\n\n# PDF\n\nFill: them.\n\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n\n---\nNote: fill them.\n\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\nA template:\n\n---\nname: x\ndescription: y\n---\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Forms.\n---\n\n↓---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n↓---\nallowed-tools: Read\n---\nText.\n"),
      Example(
        at: ".claude/agents/pdf.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\n\n↓---\nmodel: opus\n---\n\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.isForClients, let first = document.frontMatter else { return [] }
      let bytes = document.bytes
      var line = Line(at: first.span.upper, in: bytes)
      while line.next > line.start, line.isBlank(in: bytes) { line = Line(at: line.next, in: bytes) }
      let next = Line(at: line.next, in: bytes)
      // After a horizontal rule there is an empty line, or text.
      guard bytes[line.start...].starts(with: "---".utf8), FenceLine(line.text(in: bytes)) == .exact,
        let byte = next.text(in: bytes).first, Byte.isLetter(byte),
        next.text(in: bytes).contains(UInt8(ascii: ":")),
        let second = FrontMatter(in: Array(bytes[line.start...])), second.span.upper > 0,
        second.fields.first.map({ known.contains($0.key.value) }) ?? false,
        second.fields.allSatisfy({ !$0.key.value.utf8.contains(Byte.blank) })
      else { return [] }
      return [Finding(.second, at: Span(line.start, line.start + 3))]
    })

  private static let known = FrontMatterKeys.known(to: .client).union(FrontMatterKeys.ofMustflow)
}

extension Message {
  fileprivate static var second: Message {
    Message(
      "frontmatter.single",
      "clients read only the first front matter, so the keys of this second one have no effect\nmove them into the first one"
    )
  }
}
