internal import Vocabulary

extension OrderedJSON {
  /// Reads a text, which a byte-order mark may precede; nil if it is not JSON, or if it is nested more than 64 levels.
  init?(_ bytes: [UInt8]) {
    var parser = OrderedJSONParser(bytes)
    guard let value = parser.document() else { return nil }
    self = value
  }
}

/// Reads JSON strictly, byte by byte. Each function returns nil where the text is not JSON.
private struct OrderedJSONParser {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var position: Int
  private var level = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
  }

  mutating func document() -> OrderedJSON? {
    guard let value = value() else { return nil }
    skipSpace()
    return position == bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, Byte.isSpace(byte) { position += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let text = Array(text.description.utf8)
    guard bytes[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  private mutating func value() -> OrderedJSON? {
    skipSpace()
    level += 1
    defer { level -= 1 }
    guard level <= Self.deepest, let byte = next else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> OrderedJSON? {
    var members: [OrderedJSON.Member] = []
    position += 1
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\""), let key = string() else { return nil }
      skipSpace()
      guard take(":"), let value = value() else { return nil }
      members.append(OrderedJSON.Member(key: key, value: value))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func array() -> OrderedJSON? {
    var values: [OrderedJSON] = []
    position += 1
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      guard let value = value() else { return nil }
      values.append(value)
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { return nil }
    }
  }

  private mutating func number() -> OrderedJSON? {
    let start = position
    _ = take("-")
    let first = next
    guard let count = digits(), count == 1 || first != UInt8(ascii: "0") else { return nil }
    if take(".") { guard digits() != nil else { return nil } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() != nil else { return nil }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// How many digits there are; nil if there is none.
  private mutating func digits() -> Int? {
    let start = position
    while let byte = next, Byte.isDigit(byte) { position += 1 }
    return position > start ? position - start : nil
  }

  private mutating func string() -> String? {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What an escape stands for, after its backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let first = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    // A character above U+FFFF is written as two halves.
    guard take("\\u"), let second = fourDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Byte.hexValue(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
