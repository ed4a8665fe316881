internal import Vocabulary

/// An opening or closing tag of HTML (CommonMark 0.31, section 6.6).
struct HTMLTag {
  /// The name, as it is written.
  let name: Span
  /// Whether it is a closing tag.
  let isClosing: Bool
  /// What an `<a>` or an `<img>` points to, without quotes: the value of `href` or `src`.
  private(set) var target: Span?
  /// Whether it is an `<img>`.
  private(set) var isImage = false
  /// The offset after the last bracket.
  private(set) var end = 0

  /// No real tag is longer; the work for many that are not closed stays linear.
  private static let longest = 4096

  /// nil if the `<` at an offset does not start a complete tag.
  init?(at start: Int, before limit: Int, in bytes: [UInt8]) {
    let limit = min(limit, start + Self.longest)
    isClosing = bytes.has("</", at: start, before: limit)
    let lower = start + (isClosing ? 2 : 1)
    guard lower < limit, Byte.isLetter(bytes[lower]) else { return nil }
    var offset = lower
    while offset < limit, Byte.isAlphanumeric(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    name = Span(lower, offset)
    let key: StaticString
    if Self.isSame(name, "a", in: bytes) {
      key = "href"
    } else if Self.isSame(name, "img", in: bytes) {
      key = "src"
      isImage = true
    } else {
      key = ""
    }
    while true {
      let space = offset
      while offset < limit, Byte.isSpace(bytes[offset]) { offset += 1 }
      guard offset < limit else { return nil }
      if bytes[offset] == UInt8(ascii: ">") {
        end = offset + 1
        return
      }
      if !isClosing, bytes.has("/>", at: offset, before: limit) {
        end = offset + 2
        return
      }
      guard !isClosing, offset > space, let attribute = Self.attribute(at: &offset, before: limit, in: bytes) else {
        return nil
      }
      if target == nil, let value = attribute.value, Self.isSame(attribute.key, key, in: bytes) { target = value }
    }
  }

  /// Reads `key`, `key=value`, `key='value'` or `key="value"`; nil if it is none of them.
  private static func attribute(
    at offset: inout Int, before limit: Int, in bytes: [UInt8]
  ) -> (key: Span, value: Span?)? {
    let lower = offset
    let first = bytes[lower]
    guard Byte.isLetter(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else { return nil }
    while offset < limit, isOfKey(bytes[offset]) {
      offset += 1
    }
    let key = Span(lower, offset)
    var sign = offset
    while sign < limit, Byte.isSpace(bytes[sign]) { sign += 1 }
    guard sign < limit, bytes[sign] == UInt8(ascii: "=") else { return (key, nil) }
    var start = sign + 1
    while start < limit, Byte.isSpace(bytes[start]) { start += 1 }
    guard start < limit else { return nil }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var end = start + 1
      while end < limit, bytes[end] != quote { end += 1 }
      guard end < limit else { return nil }
      offset = end + 1
      return (key, Span(start + 1, end))
    }
    var end = start
    while end < limit, isOfValue(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    offset = end
    return (key, Span(start, end))
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"): true
    default: Byte.isAlphanumeric(byte)
    }
  }

  /// Whether a byte may be in a value without quotes.
  private static func isOfValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "`"):
      false
    default: !Byte.isSpace(byte)
    }
  }

  /// Whether a span is a word in ASCII letters of either case.
  private static func isSame(_ span: Span, _ word: StaticString, in bytes: [UInt8]) -> Bool {
    guard span.count == word.utf8CodeUnitCount, span.count > 0 else { return false }
    return word.withUTF8Buffer { zip(bytes[span.range], $0).allSatisfy { $0 | 0x20 == $1 } }
  }
}
