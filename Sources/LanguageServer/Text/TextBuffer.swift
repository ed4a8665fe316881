package import Documents
package import Vocabulary

/// The text of an open document, and its lines as the protocol counts them: they end at LF, CR LF and CR.
package struct TextBuffer: Sendable {
  /// The text in UTF-8, as it would be saved.
  package private(set) var bytes: [UInt8]
  private var starts: [Int]
  /// Whether the file starts with a byte-order mark, which editors keep from the client's text.
  private let hidesMark: Bool
  private let encoding: PositionEncoding

  /// `hidesMark` puts a byte-order mark before the text that no position counts.
  package init(_ text: String, encoding: PositionEncoding, hidesMark: Bool = false) {
    bytes = (hidesMark ? Text.byteOrderMark : []) + Array(text.utf8)
    self.hidesMark = hidesMark
    self.encoding = encoding
    starts = []
    starts = Self.starts(of: bytes, from: first)
  }

  /// A file that is not open.
  package init(_ bytes: [UInt8], encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    hidesMark = bytes.starts(with: Text.byteOrderMark)
    starts = []
    starts = Self.starts(of: bytes, from: first)
  }

  private var first: Int { hidesMark ? Text.byteOrderMark.count : 0 }

  private static func starts(of bytes: [UInt8], from first: Int) -> [Int] {
    var starts = [first]
    bytes.withUnsafeBufferPointer { buffer in
      var offset = first
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        guard Byte.isLineEnd(byte) else { continue }
        if byte == Byte.carriageReturn, offset < buffer.count, buffer[offset] == Byte.lineFeed { continue }
        starts.append(offset)
      }
    }
    return starts
  }

  /// The bytes of a line, counted from 0, without its end; empty if there is no such line.
  package func line(_ number: Int) -> Span {
    guard starts.indices.contains(number) else { return Span(bytes.count, bytes.count) }
    var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
    while end > starts[number], Byte.isLineEnd(bytes[end - 1]) { end -= 1 }
    return Span(starts[number], end)
  }

  /// The byte at a position. One after the end of its line is the end of that line, as the protocol says; one in the
  /// middle of a character is its start.
  package func offset(of position: TextPosition) -> Int {
    guard position.line < starts.count else { return bytes.count }
    let line = line(position.line)
    var offset = line.lower
    var left = position.character
    while offset < line.upper {
      let units = units(at: offset)
      guard left >= units.units else { break }
      left -= units.units
      offset += units.bytes
    }
    return offset
  }

  /// The size of the character at an offset, in units of the client and in bytes.
  private func units(at offset: Int) -> (units: Int, bytes: Int) {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (encoding == .utf8 ? end - offset : encoding.units(of: bytes[offset]), end - offset)
  }

  /// The position of a byte; one outside of the text counts as the nearest one in it.
  package func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, first), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let upper = min(offset, line(low).upper)
    let character = bytes[starts[low]..<max(upper, starts[low])].reduce(0) { $0 + encoding.units(of: $1) }
    return TextPosition(line: low, character: character)
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
    bytes.replaceSubrange(span.range, with: text.utf8)
    starts = Self.starts(of: bytes, from: first)
    return true
  }
}
