internal import Vocabulary

/// The items of a list in brackets, and which of them are texts that need quotes.
struct YAMLFlowItems {
  /// The first character that YAML does not accept in an unquoted item; nil if there is none.
  private(set) var firstSign: Int?
  /// The list with quotes around the items that need them.
  private(set) var quoted: String

  /// `list` goes from the opening bracket through the closing one; nil for one in braces.
  init?(in list: Span, of bytes: [UInt8]) {
    guard list.count >= 2, list.upper <= bytes.count, bytes[list.lower] == UInt8(ascii: "[") else { return nil }
    var result: [UInt8] = []
    var copied = list.lower
    let last = list.upper - 1
    var start = list.lower + 1
    while start <= last {
      let item = Self.item(from: start, to: last, in: bytes)
      if let sign = Self.sign(in: item, of: bytes) {
        if firstSign == nil { firstSign = sign }
        result += bytes[copied..<item.lower] + Array(YAMLQuoting.quoted(bytes.text(item)).utf8)
        copied = item.upper
      }
      start = item.upper
      while start < last, bytes[start] != UInt8(ascii: ",") { start += 1 }
      start += 1
    }
    quoted = String(decoding: result + bytes[copied..<list.upper], as: UTF8.self)
  }

  /// The item that starts after the blanks at `start`, without the blanks after it.
  private static func item(from start: Int, to last: Int, in bytes: [UInt8]) -> Span {
    var lower = start
    while lower < last, Byte.isSpace(bytes[lower]) { lower += 1 }
    var offset = lower
    if lower < last, let end = YAMLExtent.end(of: lower, in: bytes, to: last, stopsAtKeys: false) { offset = end }
    var depth = 0
    while offset < last {
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if bytes[offset] == UInt8(ascii: ","), depth <= 0 { break }
      offset += 1
    }
    while offset > lower, Byte.isSpace(bytes[offset - 1]) { offset -= 1 }
    return Span(lower, offset)
  }

  /// The character because of which an item of one line needs quotes.
  private static func sign(in item: Span, of bytes: [UInt8]) -> Int? {
    guard item.count > 0, !bytes[item.range].contains(where: Byte.isLineEnd) else { return nil }
    let first = bytes[item.lower]
    if "@`%".utf8.contains(first) { return item.lower }
    if "\"'[{&*!|>#".utf8.contains(first) { return nil }
    return bytes[item.range].firstIndex { "[]{}".utf8.contains($0) }
  }
}
