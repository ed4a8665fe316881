internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports code fences that make the rest of a document code.
  static let markdownFenceClosed = Rule(
    id: "markdown.fence-closed",
    severity: .warning,
    summary: "Every code fence is closed.",
    why: """
      If no line closes a code fence, the rest of the document is code: renderers show headings and links as plain text, \
      and tools that read the document skip them. A common cause is a code block inside another one with the same \
      number of backticks; the inner one ends the outer one. Then the outer block is reported. Another is a closing fence \
      that an edit left over: it opens a block, and the later ones change places. It is an info where no text follows.
      """,
    source: "CommonMark 0.31, section 4.5; seen in the wild: examples of Markdown inside Markdown",
    good: [
      .guide("```sh\nmake\n```\n\n~~~\n```\n~~~\n\n- a\n\n  ```\n  make\n  ```\n\n> ```\n> make\n> ```\n"),
      .guide("````markdown\n```sh\nmake\n```\n````\n"),
      .guide("Write ``` at the start of a line; ```make``` is a code span.\n\n    ```\n"),
      .guide("<!--\n```\n-->\n\n<example>\n```\nmake\n\ntest\n```\n</example>\n"),
      // The quote ends the code block.
      .guide("> ```\n> make\n\nText.\n"),
      Example(at: "docs/page.md", "```sh\nmake\n"),
    ],
    bad: [
      .guide("↓```sh\nmake\n\n## Test\n"),
      .guide("```sh\nmake\n```\n\n  ↓~~~\nmake\n```\n"),
      .guide("```sh\nmake\n```\n\n↓```\n"),
      // A block in a block.
      .guide("↓```markdown\n# Title\n\n```sh\nmake\n```\n\nMore.\n```\n"),
      .guide("```\nmake\n```\n\n↓````text\n````sh\nmake\n````\n````\n\nText.\n"),
      // A fence left over by an edit; the blocks after it are closed by fences that should open one.
      .guide("Run make.\n↓```\n\n## Test\n\n```\nmake test\n```\n\nText.\n"),
      .guide("```sh\nmake\n```\n↓```\n"),
      .guide("Run make.\n↓```\n\n```\nmake\n```\n\n```markdown\n```sh\nmake\n```\n```\n"),
    ],
    check: .eachDocument { document in
      guard document.isForAgents, let last = document.markdown.fences.last, !last.isClosed,
        last.span.upper >= document.bytes.count
      else { return [] }
      // After the first fence that is wrong, those that open and those that close have changed places.
      for block in document.markdown.fences {
        let span = fence(of: block, in: document)
        if looksLikeEnd(block, in: document) {
          return [Finding(.stray, at: span, severity: block == last && isBlank(last, in: document) ? .info : nil)]
        }
        if block != last, inner(of: block, in: document) != nil {
          let line = document.markdown.lines.place(at: last.span.lower).line
          return [Finding(.nested(ending: line, String(repeating: "`", count: span.count + 1)), at: span)]
        }
      }
      let span = fence(of: last, in: document)
      guard !isBlank(last, in: document) || !last.info.isEmpty else {
        return [Finding(.stray, at: span, severity: .info)]
      }
      return [Finding(.open(String(decoding: document[span], as: UTF8.self)), at: span)]
    })

  /// Whether no text is in a block.
  private static func isBlank(_ block: Fence, in document: Document) -> Bool {
    document[block.content].allSatisfy { $0 <= 0x20 }
  }

  /// Whether the fence that opens a block was meant to close one: text is directly above it, and none directly below.
  private static func looksLikeEnd(_ block: Fence, in document: Document) -> Bool {
    guard block.info.isEmpty else { return false }
    let below = document[block.content].prefix { $0 != 0x0A }
    let above = document[Span(document.markdown.body.lower, block.span.lower)].dropLast()
    let line = above.suffix(from: above.lastIndex(of: 0x0A).map { $0 + 1 } ?? above.startIndex)
    return below.allSatisfy { $0 <= 0x20 } && line.contains { $0 > 0x20 }
  }

  /// The signs that open a code block.
  private static func fence(of block: Fence, in document: Document) -> Span {
    let line = document[Span(block.span.lower, block.content.lower)]
    let start = line.firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") } ?? line.startIndex
    let sign = document.bytes[start]
    return Span(start, line[start...].firstIndex { $0 != sign } ?? line.endIndex)
  }

  /// The line in a code block that was meant to open another one: it has as many backticks and an info string.
  private static func inner(of block: Fence, in document: Document) -> Span? {
    let outer = fence(of: block, in: document)
    guard document[outer].first == UInt8(ascii: "`") else { return nil }
    for line in document[block.content].split(whereSeparator: { Byte.isLineEnd($0) }) {
      let text = line.trimmed()
      let signs = text.prefix { $0 == UInt8(ascii: "`") }.count
      guard signs >= outer.count, let next = text.dropFirst(signs).first, Byte.isLetter(next),
        !text.dropFirst(signs).contains(UInt8(ascii: "`"))
      else { continue }
      return Span(text.startIndex, text.endIndex)
    }
    return nil
  }
}

extension Message {
  fileprivate static func open(_ fence: String) -> Message {
    Message(
      "markdown.fence-closed",
      "no line closes this code fence, so the rest of the document is code\nclose it with {fence}",
      ["fence": .text(PrintableText.excerpt(fence))])
  }
  fileprivate static var stray: Message {
    Message(
      "markdown.fence-closed.stray",
      "this code fence seems to close a block, but no block is open, so it opens one\nremove it, or add the fence that opens its block"
    )
  }
  fileprivate static func nested(ending line: Int, _ fence: String) -> Message {
    Message(
      "markdown.fence-closed.nested",
      "a code block inside this one ends it too early, and the code fence in line {line} is never closed\nopen and close this block with {fence}",
      ["line": .number(line), "fence": .text(PrintableText.excerpt(fence))])
  }
}
