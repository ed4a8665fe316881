internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A line `---` that ends with CR alone is not found by clients that look for LF.
  static let frontmatterNoLoneCR = Rule(
    id: "frontmatter.no-lone-cr",
    severity: .error,
    fix: .safe,
    summary: "The lines around the front matter end with LF or CR LF.",
    why: """
      Clients look for `---` and a line feed. If the lines end with a carriage return alone, as old editors and some \
      conversions write them, clients find no front matter: a skill is not loaded, and another file loses its keys.
      """,
    source: "Seen in the wild: anthropics/claude-code#9716, cline/cline#12151 (read in November 2026)",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText\rand more.\n"),
      Example(at: "docs/page.md", "---\rtitle: x\r---\rText.\r"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---↓\rname: pdf\rdescription: Fills forms.\r---\rText.\r",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: ".claude/agents/pdf.md", "---↓\rname: pdf\rdescription: Fills forms.\r---\rText.\r",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---↓\rname: pdf\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.isForClients, let frontMatter = document.frontMatter else { return [] }
      let bytes = document.bytes
      let opening = Line(at: document.start, in: bytes)
      let closing = Line(at: frontMatter.content.upper, in: bytes)
      guard
        let line = [opening, closing].first(where: { line in
          line.next == line.end + 1 && bytes[line.end] == Byte.carriageReturn
        })
      else { return [] }
      // With other line ends in the text, it is unclear which empty lines there should be.
      let text = bytes[..<(bytes.lastIndex { !Byte.isLineEnd($0) }.map { $0 + 1 } ?? 0)]
      let returns =
        text.contains(Byte.lineFeed)
        ? []
        : bytes.indices.filter { offset in
          bytes[offset] == Byte.carriageReturn && (offset + 1 == bytes.count || bytes[offset + 1] != Byte.lineFeed)
        }
      let spans = returns.map { Span($0, $0 + 1) }
      return [
        Finding(
          .loneReturn, at: Span(line.end, line.end + 1),
          severity: document.path.name == "SKILL.md" ? nil : .warning,
          fix: spans.isEmpty ? nil : .replaceEach(spans, with: "\n", description: .feeds))
      ]
    })
}

extension Message {
  fileprivate static var loneReturn: Message {
    Message(
      "frontmatter.no-lone-cr",
      "this line ends with CR alone, so clients do not find the front matter\nsave the file with LF or CR LF")
  }
  fileprivate static var feeds: Message { Message("fix.line-feeds", "end the lines with LF") }
}
