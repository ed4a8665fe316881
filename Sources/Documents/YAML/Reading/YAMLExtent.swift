internal import Vocabulary

/// A key and its colon at the start of a line's text.
struct YAMLKey {
  /// The key without its quotes.
  let text: Spanned<String>
  /// Offset of the colon.
  let colon: Int

  /// nil if the text is not a key with a colon that a blank or the end of the line follows.
  init?(at line: Line, from start: Int? = nil, in bytes: [UInt8]) {
    let start = start ?? line.start
    guard start < line.end else { return nil }
    let first = bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = YAMLExtent.quoteEnd(from: start, in: bytes, to: line.end, stopsAtKeys: false) else { return nil }
      var offset = end
      while offset < line.end, Byte.isBlank(bytes[offset]) { offset += 1 }
      guard Self.isColon(at: offset, line, bytes) else { return nil }
      text = Spanned(Self.unquoted(Span(start, end), in: bytes), Span(start, end))
      colon = offset
      return
    }
    if Self.indicators.contains(first) { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "?"), start + 1 == line.end || Byte.isBlank(bytes[start + 1])
    {
      return nil
    }
    var offset = start
    while offset < line.end, !Self.isColon(at: offset, line, bytes) {
      if bytes[offset] == UInt8(ascii: "#"), offset > start, Byte.isBlank(bytes[offset - 1]) { return nil }
      offset += 1
    }
    guard offset < line.end, offset > start else { return nil }
    colon = offset
    while offset > start, Byte.isBlank(bytes[offset - 1]) { offset -= 1 }
    text = Spanned(bytes.text(Span(start, offset)), Span(start, offset))
  }

  /// Whether there is a colon at the offset, followed by a blank or the end of the line.
  static func isColon(at offset: Int, _ line: Line, _ bytes: [UInt8]) -> Bool {
    offset < line.end && bytes[offset] == UInt8(ascii: ":")
      && (offset + 1 == line.end || Byte.isBlank(bytes[offset + 1]))
  }

  private static let indicators = Array(",[]{}#&*!|>%@`".utf8)

  /// The text of a quoted key; only the escapes of quote and backslash are decoded here.
  private static func unquoted(_ span: Span, in bytes: [UInt8]) -> String {
    let quote = bytes[span.lower]
    var result: [UInt8] = []
    var offset = span.lower + 1
    while offset < span.upper - 1 {
      let isEscape = quote == UInt8(ascii: "'") ? bytes[offset] == quote : bytes[offset] == UInt8(ascii: "\\")
      if isEscape, offset + 1 < span.upper - 1 { offset += 1 }
      result.append(bytes[offset])
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Finds where a quoted or bracketed value ends.
enum YAMLExtent {
  /// The offset after the closing quote or bracket of the value at `start`; nil if nothing opens there, or if it is not
  /// closed.
  static func end(of start: Int, in bytes: [UInt8], to limit: Int, stopsAtKeys: Bool) -> Int? {
    guard start < limit else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return quoteEnd(from: start, in: bytes, to: limit, stopsAtKeys: stopsAtKeys)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return bracketEnd(from: start, in: bytes, to: limit, stopsAtKeys: stopsAtKeys)
    default:
      return nil
    }
  }

  /// After a closing quote: in double quotes a backslash escapes, in single quotes a doubled quote is one.
  static func quoteEnd(from start: Int, in bytes: [UInt8], to limit: Int, stopsAtKeys: Bool) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < limit {
      let byte = bytes[offset]
      if byte == quote {
        if quote == UInt8(ascii: "'"), offset + 1 < limit, bytes[offset + 1] == quote {
          offset += 2
          continue
        }
        return offset + 1
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), offset + 1 < limit, !Byte.isLineEnd(bytes[offset + 1])
      {
        offset += 2
        continue
      }
      offset += 1
      if stopsAtKeys, byte == Byte.lineFeed, startsKey(at: offset, in: bytes, to: limit) { return nil }
    }
    return nil
  }

  private static func bracketEnd(from start: Int, in bytes: [UInt8], to limit: Int, stopsAtKeys: Bool) -> Int? {
    var depth = 0
    var offset = start
    // Inside brackets a quote opens only at the start of an item, a key or a value.
    var mayQuote = false
    while offset < limit {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        mayQuote = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return offset + 1 }
        mayQuote = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if mayQuote {
          guard let end = quoteEnd(from: offset, in: bytes, to: limit, stopsAtKeys: stopsAtKeys) else { return nil }
          offset = end - 1
        }
        mayQuote = false
      case UInt8(ascii: "#") where Byte.isSpace(bytes[offset - 1]):
        while offset + 1 < limit, !Byte.isLineEnd(bytes[offset + 1]) { offset += 1 }
      case Byte.lineFeed:
        if stopsAtKeys, startsKey(at: offset + 1, in: bytes, to: limit) { return nil }
      case UInt8(ascii: ","), UInt8(ascii: ":"): mayQuote = true
      case Byte.blank, Byte.tab, Byte.carriageReturn: break
      default: mayQuote = false
      }
      offset += 1
    }
    return nil
  }

  private static func startsKey(at offset: Int, in bytes: [UInt8], to limit: Int) -> Bool {
    YAMLKey(at: Line(at: offset, in: bytes, limit: limit), in: bytes) != nil
  }
}
