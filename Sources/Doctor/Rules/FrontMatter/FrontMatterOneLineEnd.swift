internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// With mixed line ends, lines that look the same differ.
  static let frontmatterOneLineEnd = Rule(
    id: "frontmatter.one-line-end",
    severity: .warning,
    fix: .safe,
    summary: "All lines of a document have the same line end.",
    why: """
      If some lines end with CR LF and others with LF, a client that splits at LF keeps a carriage return at the end \
      of a value. Comparisons also show changes in lines that were not changed. Outside of the front matter, this is an \
      info.
      """,
    source: "YAML 1.2.2, section 5.4; seen in the wild: files edited on two systems",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "docs/page.md", "One.\r\nTwo.\nThree.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf↓\r\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\r\nname: pdf\r\ndescription: Fills forms.\r\n---↓\nText.\r\n",
        fixed: "---\r\nname: pdf\r\ndescription: Fills forms.\r\n---\r\nText.\r\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\nMore.↓\r\nLast.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\nMore.\nLast.\n"),
    ],
    check: .eachDocument { document in
      let bytes = document.bytes
      guard document.isForClients, bytes.has(Byte.carriageReturn) else { return [] }
      var plain: [Span] = []
      var withReturn: [Span] = []
      for offset in bytes.indices where bytes[offset] == 0x0A {
        if offset > 0, bytes[offset - 1] == 0x0D {
          withReturn.append(Span(offset - 1, offset + 1))
        } else {
          plain.append(Span(offset, offset + 1))
        }
      }
      let usesReturns = Text.usesCarriageReturns(bytes)
      let odd = usesReturns ? plain : withReturn
      guard !plain.isEmpty, !withReturn.isEmpty, let first = odd.first else { return [] }
      let message = usesReturns ? Message.oddPlain(odd.count) : .oddReturn(odd.count)
      // Clients split only the front matter into lines.
      let head = document.frontMatter?.span.range ?? 0..<0
      let isInHead = [plain, withReturn].allSatisfy { spans in spans.contains { head.contains($0.lower) } }
      return [
        Finding(
          message, at: first, severity: isInHead ? nil : .info, fix: .replaceEach(odd, with: "\n", description: .even))
      ]
    })
}

extension Message {
  fileprivate static func oddPlain(_ count: Int) -> Message {
    Message(
      "frontmatter.one-line-end",
      "{count} lines end with LF, the others with CR LF\nsave the file with one kind of line end",
      one: "one line ends with LF, the others with CR LF\nsave the file with one kind of line end",
      ["count": .number(count)])
  }
  fileprivate static func oddReturn(_ count: Int) -> Message {
    Message(
      "frontmatter.one-line-end.return",
      "{count} lines end with CR LF, the others with LF\nsave the file with one kind of line end",
      one: "one line ends with CR LF, the others with LF\nsave the file with one kind of line end",
      ["count": .number(count)])
  }
  fileprivate static var even: Message { Message("fix.even-line-ends", "end these lines like the others") }
}
