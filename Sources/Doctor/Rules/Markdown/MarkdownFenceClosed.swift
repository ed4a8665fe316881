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
      number of backticks; the inner one ends the outer one. Then the outer block is reported, also if the fences come out \
      even, so that code and text have changed places. Another is a closing fence that an edit left over: it opens a block, \
      and the later ones change places. It is an info where no text follows.
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
      // Blocks with empty lines at their ends, and text without any around it.
      .guide("```markdown\n\n# Title\n\n```\nText.\n```\n\nmake\n\n```\n"),
      .guide("```markdown\n# Title\n```\n\nText.\n\n```\nmake\n```\n"),
      // A block that shows how one begins, and a later one with empty lines.
      .guide("```markdown\n```sh\nmake\n```\n\nRun:\n```\n\nmake\n\n```\n"),
    ],
    bad: [
      .guide("↓```sh\nmake\n\n## Test\n"),
      .guide("```sh\nmake\n```\n\n  ↓~~~\nmake\n```\n"),
      .guide("```sh\nmake\n```\n\n↓```\n"),
      // A block in a block.
      .guide("↓```markdown\n# Title\n\n```sh\nmake\n```\n\nMore.\n```\n"),
      .guide("```\nmake\n```\n\n↓````text\n````sh\nmake\n````\n````\n\nText.\n"),
      // Blocks in a block, one of which has no info string: a fence that opens one has text below it, and none above.
      .guide(
        "↓```\n=== REPORT ===\n\n```\n- One\n```\n\nText.\n\n```sh\nmake\n```\n\n```sh\nmake test\n```\n\nEnd.\n```\n"),
      // The fences come out even.
      .guide("↓```markdown\n# Title\n\n```\nmake\n```\n\nText.\n\n```\nmake test\n```\n\nEnd.\n```\n"),
      // The inner one has an info string, and one that comes later, too.
      .guide(
        "↓```markdown\n# Title\n\n```sh\nmake\n```\n\nMore.\n```\n\nText.\n\n```sh\nmake test\n```\n\nEnd.\n"),
      .guide(
        "↓```markdown\n# Title\n\n```sh\nmake\n```\n\n```\nmore\n```\n\nMore.\n```\n\nText.\n\n```js\n1\n```\n\nEnd.\n"),
      // A fence left over by an edit; the blocks after it are closed by fences that should open one.
      .guide("Run make.\n↓```\n\n## Test\n\n```\nmake test\n```\n\nText.\n"),
      .guide("```sh\nmake\n```\n↓```\n"),
      .guide("Run make.\n↓```\n\n```\nmake\n```\n\n```markdown\n```sh\nmake\n```\n```\n"),
      // A fence is missing; no block was meant to be in another one.
      .guide("```\nmake\n\nText.\n\n```\nmake test\n↓```\n\nMore.\n\n## End\n\n```\nmake all\n```\n\nDone.\n"),
    ],
    check: .eachDocument { document in
      let blocks = document.markdown.fences
      guard document.isForAgents, let last = blocks.last else { return [] }
      guard !last.isClosed, last.span.upper >= document.bytes.count else { return swapped(in: document) }
      let ending = document.markdown.lines.place(at: last.span.lower).line
      // After the first fence that is wrong, those that open and those that close have changed places.
      for (number, block) in blocks.enumerated() {
        let span = fence(of: block, in: document)
        if looksLikeEnd(block, in: document) {
          if number > 0, looksLikeEnd(last, in: document), areEven(blocks[(number - 1)...], in: document),
            let outer = outer(before: block, blocks[number - 1], document)
          {
            return [Finding(.nested(ending: ending, longer(outer)), at: outer)]
          }
          return [Finding(.stray, at: span, severity: block == last && isBlank(last, in: document) ? .info : nil)]
        }
        if block != last, inner(of: block, in: document) != nil {
          return [Finding(.nested(ending: ending, longer(span)), at: span)]
        }
      }
      let span = fence(of: last, in: document)
      guard !isBlank(last, in: document) || !last.info.isEmpty else {
        return [Finding(.stray, at: span, severity: .info)]
      }
      return [Finding(.open(String(decoding: document[span], as: UTF8.self)), at: span)]
    })

  /// The fence of a block that the next one was meant to be inside of: the line that closes it has text below it and none
  /// above it, as lines have that open a block.
  private static func outer(before block: Fence, _ previous: Fence, _ document: Document) -> Span? {
    let span = fence(of: previous, in: document)
    let isOuter =
      endLooksLikeStart(of: previous, in: document) && startsWithText(previous, in: document)
      && fence(of: block, in: document).count == span.count && document[span].first == UInt8(ascii: "`")
    return isOuter ? span : nil
  }

  /// Whether the lines that look like fences come in pairs, also those in blocks. If they do not, one is missing or left over.
  private static func areEven(_ blocks: ArraySlice<Fence>, in document: Document) -> Bool {
    let count = blocks.reduce(0) { count, block in
      let inner = document[block.content].split(whereSeparator: Byte.isLineEnd).count { line in
        line.trimmed().starts(with: "```".utf8)
      }
      return count + inner + (block.isClosed ? 2 : 1)
    }
    return count.isMultiple(of: 2)
  }

  /// The findings in a document all of whose blocks are closed: a block of Markdown that another one with as many backticks
  /// ends. Each line that closes a block has to look like one that opens a block, up to the one that closes the outer one, and
  /// each that opens one like one that closes a block; a single such line may be a matter of style.
  private static func swapped(in document: Document) -> [Finding] {
    let blocks = document.markdown.fences
    var findings: [Finding] = []
    var number = 0
    while number < blocks.count {
      let outer = blocks[number]
      let span = fence(of: outer, in: document)
      number += 1
      // A line that opens a block and has an info string closes none: its own closing line ended the outer block.
      let hasInner = inner(of: outer, in: document) != nil
      guard outer.isClosed, document[span].first == UInt8(ascii: "`"),
        hasInner
          || isMarkdown(outer) && startsWithText(outer, in: document) && endLooksLikeStart(of: outer, in: document)
      else { continue }
      var next = number
      // Then the next ones are as they were meant, up to the line that should close the outer one.
      if hasInner { while next < blocks.count, !looksLikeEnd(blocks[next], in: document) { next += 1 } }
      while next < blocks.count, blocks[next].isClosed, looksLikeEnd(blocks[next], in: document),
        fence(of: blocks[next], in: document).count == span.count
      {
        next += 1
        // What comes out even with one inner block that has an info string is a second one.
        let isEven = !hasInner || inner(of: blocks[next - 1], in: document) != nil
        if endLooksLikeEnd(of: blocks[next - 1], in: document), isEven {
          findings.append(Finding(.swapped(longer(span)), at: span))
          number = next
          break
        }
        guard endLooksLikeStart(of: blocks[next - 1], in: document) else { break }
      }
    }
    return findings
  }

  private static func isMarkdown(_ block: Fence) -> Bool { ["markdown", "md"].contains(block.info.lowercased()) }

  /// One sign more than a fence has.
  private static func longer(_ fence: Span) -> String { String(repeating: "`", count: fence.count + 1) }

  /// Whether text is directly below the line that opens a block.
  private static func startsWithText(_ block: Fence, in document: Document) -> Bool {
    document[block.content].prefix { $0 != 0x0A }.contains { $0 > 0x20 }
  }

  /// Whether the line that closes a block looks as if it opened one: text is directly below it, and none above.
  private static func endLooksLikeStart(of block: Fence, in document: Document) -> Bool {
    block.isClosed && !endsWithText(block, in: document) && hasTextBelow(block, in: document)
  }

  /// Whether the line that closes a block looks like that: text is directly above it, and none below.
  private static func endLooksLikeEnd(of block: Fence, in document: Document) -> Bool {
    block.isClosed && endsWithText(block, in: document) && !hasTextBelow(block, in: document)
  }

  /// Whether text is in the last line of a block; not in one without lines.
  private static func endsWithText(_ block: Fence, in document: Document) -> Bool {
    let lines = document[block.content].dropLast()
    let start = lines.lastIndex(of: 0x0A).map { $0 + 1 } ?? lines.startIndex
    return lines[start...].contains { $0 > 0x20 }
  }

  /// Whether text is directly below a block.
  private static func hasTextBelow(_ block: Fence, in document: Document) -> Bool {
    document[Span(min(block.span.upper, document.bytes.count), document.bytes.count)].prefix { $0 != 0x0A }
      .contains { $0 > 0x20 }
  }

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
  fileprivate static func swapped(_ fence: String) -> Message {
    Message(
      "markdown.fence-closed.swapped",
      "a code block inside this one ends it too early, so the code after it is text, and the text is code\nopen and close this block with {fence}",
      ["fence": .text(PrintableText.excerpt(fence))])
  }
}
