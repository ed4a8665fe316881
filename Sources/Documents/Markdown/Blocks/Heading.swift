package import Vocabulary

/// A heading of a Markdown text, written with number signs (CommonMark 0.31, section 4.2) or with an underline (4.3).
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  /// The text without its signs, as it is written; several lines of an underlined one are joined by blanks.
  package let text: String
  /// From the first number sign, or the start of the text, to the end of the text.
  package let span: Span
  /// The whole lines with their line ends.
  package let line: Span

  /// nil if the `#` at the cursor does not start a heading.
  init?(at cursor: LineCursor, _ line: Line, in bytes: [UInt8]) {
    let start = cursor.text
    var offset = start
    while offset < line.end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    level = offset - start
    guard level <= 6, offset == line.end || Byte.isBlank(bytes[offset]) else { return nil }
    let end = max(offset, line.textEnd(in: bytes))
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    var textEnd = end
    while textEnd > offset, bytes[textEnd - 1] == UInt8(ascii: "#") { textEnd -= 1 }
    // The closing number signs need a blank before them.
    if textEnd > offset, !Byte.isBlank(bytes[textEnd - 1]) { textEnd = end }
    while textEnd > offset, Byte.isBlank(bytes[textEnd - 1]) { textEnd -= 1 }
    text = bytes.text(Span(offset, textEnd))
    span = Span(start, end)
    self.line = Span(line.start, line.next)
  }

  /// A text with an underline of `=` or `-`.
  init(underlined text: Span, by sign: UInt8, line: Span, in bytes: [UInt8]) {
    level = sign == UInt8(ascii: "=") ? 1 : 2
    let lines = Lines(bytes, from: text.lower, to: text.upper).map { line in
      bytes.text(Span(line.textStart(in: bytes), line.textEnd(in: bytes)))
    }
    self.text = lines.joined(separator: " ")
    var end = text.upper
    while end > text.lower, Byte.isSpace(bytes[end - 1]) { end -= 1 }
    span = Span(text.lower, end)
    self.line = line
  }
}
