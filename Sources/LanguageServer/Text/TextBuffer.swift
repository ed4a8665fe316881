package import Documents
package import Vocabulary

/// The text of an open document, and its lines as the protocol counts them: they end at LF, CR LF and CR.
package struct TextBuffer: Sendable {
  private var index: LineIndex
  /// Whether the file starts with a byte-order mark, which editors keep from the client's text.
  private let hidesMark: Bool
  private let encoding: PositionEncoding

  /// `hidesMark` puts a byte-order mark before the text that no position counts.
  package init(_ text: String, encoding: PositionEncoding, hidesMark: Bool = false) {
    self.hidesMark = hidesMark
    self.encoding = encoding
    index = LineIndex((hidesMark ? Text.byteOrderMark : []) + Array(text.utf8), countsMark: !hidesMark)
  }

  /// A file that is not open.
  package init(_ bytes: [UInt8], encoding: PositionEncoding) {
    self.encoding = encoding
    hidesMark = bytes.starts(with: Text.byteOrderMark)
    index = LineIndex(bytes)
  }

  /// The text in UTF-8, as it would be saved.
  package var bytes: [UInt8] { index.bytes }

  /// The bytes of a line, counted from 0, without its end; empty if there is no such line.
  package func line(_ number: Int) -> Span {
    number < index.count ? index.span(ofLine: number + 1) : Span(bytes.count, bytes.count)
  }

  /// The byte at a position. One after the end of its line is the end of that line, as the protocol says; one in the
  /// middle of a character is its start.
  package func offset(of position: TextPosition) -> Int {
    guard position.line < index.count else { return bytes.count }
    guard encoding == .utf8 else { return index.offset(ofUTF16Unit: position.character, inLine: position.line + 1) }
    let line = line(position.line)
    var offset = line.lower + min(position.character, line.count)
    while offset > line.lower, offset < line.upper, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The position of a byte; one outside of the text counts as the nearest one in it.
  package func position(of offset: Int) -> TextPosition {
    let number = index.place(at: offset).line - 1
    let line = line(number)
    let offset = min(max(offset, line.lower), line.upper)
    let character = encoding == .utf8 ? offset - line.lower : index.utf16Place(at: offset).column - 1
    return TextPosition(line: number, character: character)
  }

  /// A span as a range of the protocol.
  package func range(of span: Span) -> JSONValue {
    .fields(["start": position(of: span.lower).value, "end": position(of: span.upper).value])
  }

  /// The bytes of a range of the protocol; nil if it is none.
  package func span(of node: JSONNode?) -> Span? {
    guard let start = TextPosition(node?["start"]), let end = TextPosition(node?["end"]) else { return nil }
    return Span(offset(of: start), offset(of: end))
  }

  /// Makes a change of the protocol: replaces a part of the text, or all of it without a range. false if it is none.
  package mutating func apply(_ change: JSONNode) -> Bool {
    guard let text = change["text"]?.text else { return false }
    guard let range = change["range"] else {
      self = TextBuffer(text, encoding: encoding, hidesMark: hidesMark)
      return true
    }
    guard let span = span(of: range) else { return false }
    var edited = bytes
    edited.replaceSubrange(span.range, with: text.utf8)
    index = LineIndex(edited, countsMark: !hidesMark)
    return true
  }
}
