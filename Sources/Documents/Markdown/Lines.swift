internal import Vocabulary

/// One line of a text: where it starts, where its text ends, and where the next one starts.
package struct Line: Sendable {
  /// Offset of its first byte.
  package let start: Int
  /// Offset after the text, before the line end.
  package let end: Int
  /// Offset after the line end; `end` for a last line that has none.
  package let next: Int

  /// The line that starts at an offset; empty at the end of the text. An offset outside is cut.
  package init(at start: Int, in bytes: [UInt8]) {
    self.init(at: Swift.min(Swift.max(start, 0), bytes.count), in: bytes, limit: bytes.count)
  }

  /// The first lines of a text from an offset on, at most `limit`.
  package static func lines(of bytes: [UInt8], from start: Int, limit: Int) -> [Line] {
    Array(Lines(bytes, from: start).prefix(limit))
  }

  /// Its bytes without the line end.
  package func text(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[start..<end] }

  /// Whether it has only blanks.
  package func isBlank(in bytes: [UInt8]) -> Bool { text(in: bytes).allSatisfy(Byte.isBlank) }

  /// The line that starts at `start`; line ends are LF, CR LF and a lone CR (CommonMark 0.31, section 2.1).
  init(at start: Int, in bytes: [UInt8], limit: Int) {
    let offset = bytes.lineEnd(from: start, to: limit)
    self.start = start
    end = offset
    if offset >= limit {
      next = offset
    } else if bytes[offset] == Byte.carriageReturn, offset + 1 < limit, bytes[offset + 1] == Byte.lineFeed {
      next = offset + 2
    } else {
      next = offset + 1
    }
  }

  /// Offset of the first byte that is not a blank or a tab; `end` if the line has none.
  func textStart(in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Offset after the last byte that is not a blank or a tab; `start` if the line has none.
  func textEnd(in bytes: [UInt8]) -> Int {
    var offset = end
    while offset > start, Byte.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// Whether the line is `---`, followed only by blanks.
  func isFrontMatterFence(in bytes: [UInt8]) -> Bool {
    let end = textEnd(in: bytes)
    return end - start == 3 && bytes[start..<end].allSatisfy { $0 == UInt8(ascii: "-") }
  }
}

/// The lines of a part of the text, in order; a line end at its end starts no further line.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let limit: Int
  private var offset: Int

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    limit = Swift.min(end ?? bytes.count, bytes.count)
    offset = Swift.max(start, 0)
  }

  mutating func next() -> Line? {
    guard offset < limit else { return nil }
    let line = Line(at: offset, in: bytes, limit: limit)
    offset = line.next
    return line
  }
}

extension [UInt8] {
  /// The bytes of a span as text, with invalid UTF-8 replaced; the part outside of the text is left out.
  func text(_ span: Span) -> String {
    String(decoding: self[span.range.clamped(to: indices)], as: UTF8.self)
  }

  /// Whether `pattern` occurs at `offset`.
  func has(_ pattern: StaticString, at offset: Int, before limit: Int) -> Bool {
    guard offset >= 0, offset <= limit, limit <= count, limit - offset >= pattern.utf8CodeUnitCount else {
      return false
    }
    return pattern.withUTF8Buffer { buffer in
      for index in buffer.indices where buffer[index] != self[offset + index] { return false }
      return true
    }
  }
}

extension [UInt8] {
  /// Whether the line of a span, or the lines, contain only blanks in addition to it.
  func isAloneInLine(_ span: Span) -> Bool {
    var lower = span.lower
    while lower > 0, Byte.isBlank(self[lower - 1]) { lower -= 1 }
    var upper = span.upper
    while upper < count, Byte.isBlank(self[upper]) { upper += 1 }
    return (lower == 0 || Byte.isLineEnd(self[lower - 1])) && (upper == count || Byte.isLineEnd(self[upper]))
  }
}
