package import Vocabulary

/// A link of a Markdown text (CommonMark 0.31, sections 6.3, 6.4 and 6.5), or a link reference definition (4.7).
package struct MarkdownLink: Sendable, Hashable {
  /// How the link is written.
  package enum Kind: Sendable, Hashable {
    /// `[text](target)`
    case inline
    /// `![text](target)`
    case image
    /// `[label]: target`
    case definition
    /// `<scheme:target>`
    case autolink
  }

  package let kind: Kind
  /// The destination, without the angle brackets around it.
  package let target: Span
  /// From the first bracket through the last one.
  package let span: Span
}

/// One pass over the paragraphs of a Markdown text: links, and code spans, which contain no links.
struct InlineScan {
  private(set) var links: [MarkdownLink] = []
  private(set) var codeSpans: [Span] = []

  private let bytes: [UInt8]

  /// Searches `paragraphs`: ranges of lines outside of fences, comments and indented code.
  init(_ bytes: [UInt8], paragraphs: [Span]) {
    self.bytes = bytes
    for paragraph in paragraphs { scan(paragraph) }
  }

  private mutating func scan(_ paragraph: Span) {
    let end = min(paragraph.upper, bytes.count)
    var offset = paragraph.lower
    // The starts of brackets that are not closed yet.
    var open: [Int] = []
    // Lengths of backtick runs without a matching run further on.
    var unpaired: Set<Int> = []
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"):
        offset += 2
      case UInt8(ascii: "`"):
        offset = code(at: offset, before: end, &unpaired)
      case UInt8(ascii: "["):
        // Brackets nested deeper than in any real text are not links.
        if open.count < 64 { open.append(offset) }
        offset += 1
      case UInt8(ascii: "]"):
        offset += 1
        guard let start = open.popLast() else { continue }
        if let next = link(from: start, textEnd: offset, in: paragraph, before: end) { offset = next }
      case UInt8(ascii: "<"):
        offset = autolink(at: offset, before: end)
      default:
        offset += 1
      }
    }
  }

  /// The offset after a code span that starts here, or after the backticks if they have no match.
  private mutating func code(at start: Int, before end: Int, _ unpaired: inout Set<Int>) -> Int {
    let length = run(at: start, before: end)
    var offset = start + length
    guard !unpaired.contains(length) else { return offset }
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let next = run(at: offset, before: end)
      offset += next
      if next == length {
        codeSpans.append(Span(start, offset))
        return offset
      }
    }
    unpaired.insert(length)
    return start + length
  }

  private func run(at start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
    return offset - start
  }

  /// Records the link whose text ends before `textEnd`; returns the offset after it.
  private mutating func link(from start: Int, textEnd: Int, in paragraph: Span, before end: Int) -> Int? {
    guard textEnd < end else { return nil }
    if bytes[textEnd] == UInt8(ascii: "(") {
      guard let target = destination(at: textEnd + 1, before: end, inParentheses: true),
        let close = closing(after: target.end, before: end)
      else { return nil }
      let isImage = start > 0 && bytes[start - 1] == UInt8(ascii: "!")
      let lower = isImage ? start - 1 : start
      links.append(
        MarkdownLink(
          kind: isImage ? .image : .inline, target: target.span,
          span: Span(lower, close)))
      return close
    }
    guard bytes[textEnd] == UInt8(ascii: ":"), isAtStartOfLine(start, in: paragraph), start + 1 < textEnd,
      bytes[start + 1] != UInt8(ascii: "^"),
      let target = destination(at: textEnd + 1, before: end, inParentheses: false), target.span.count > 0
    else { return nil }
    links.append(
      MarkdownLink(
        kind: .definition, target: target.span, span: Span(start, target.end)))
    return target.end
  }

  /// Whether only up to three blanks are before an offset on its line.
  private func isAtStartOfLine(_ offset: Int, in paragraph: Span) -> Bool {
    var place = offset
    while place > paragraph.lower, offset - place < 3, bytes[place - 1] == Byte.blank { place -= 1 }
    return place <= paragraph.lower || bytes[place - 1] == Byte.lineFeed
  }

  /// The destination of a link, after blanks: its bytes, and its end, including angle brackets.
  private func destination(at start: Int, before end: Int, inParentheses: Bool) -> (span: Span, end: Int)? {
    var offset = start
    while offset < end, Byte.isSpace(bytes[offset]) { offset += 1 }
    guard offset < end else { return nil }
    if bytes[offset] == UInt8(ascii: "<") {
      let lower = offset + 1
      offset = lower
      while offset < end, bytes[offset] != UInt8(ascii: ">") {
        if Byte.isLineEnd(bytes[offset]) || bytes[offset] == UInt8(ascii: "<") { return nil }
        offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
      return offset < end ? (Span(lower, offset), offset + 1) : nil
    }
    let lower = offset
    var depth = 0
    scan: while offset < end {
      switch bytes[offset] {
      case 0...0x20, 0x7F: break scan
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("):
        depth += 1
        // As deep as cmark goes, so that the work stays linear.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0, inParentheses { break scan }
        depth -= 1
      default: break
      }
      offset += 1
    }
    offset = min(offset, end)
    return (Span(lower, offset), offset)
  }

  /// The offset after the `)` that ends a link, after an optional title.
  private func closing(after start: Int, before end: Int) -> Int? {
    var offset = start
    while offset < end, Byte.isSpace(bytes[offset]) { offset += 1 }
    guard offset < end else { return nil }
    if bytes[offset] == UInt8(ascii: ")") { return offset + 1 }
    guard offset > start, let quote = [UInt8(ascii: "\""): UInt8(ascii: "\""), 0x27: 0x27, 0x28: 0x29][bytes[offset]]
    else { return nil }
    offset += 1
    while offset < end, bytes[offset] != quote { offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1 }
    offset += 1
    while offset < end, Byte.isSpace(bytes[offset]) { offset += 1 }
    return offset < end && bytes[offset] == UInt8(ascii: ")") ? offset + 1 : nil
  }

  /// The offset after an autolink that starts here (6.5); after the bracket if there is none.
  private mutating func autolink(at start: Int, before end: Int) -> Int {
    var offset = start + 1
    var hasColon = false
    while offset < end, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "<"), bytes[offset] != UInt8(ascii: ">") {
      if bytes[offset] == UInt8(ascii: ":") {
        hasColon = true
      } else if !hasColon, !Byte.isAlphanumeric(bytes[offset]), ![0x2B, 0x2D, 0x2E].contains(bytes[offset]) {
        return start + 1
      }
      offset += 1
    }
    guard hasColon, offset < end, bytes[offset] == UInt8(ascii: ">") else { return start + 1 }
    let target = Span(start + 1, offset)
    links.append(
      MarkdownLink(kind: .autolink, target: target, span: Span(start, offset + 1)))
    return offset + 1
  }
}
