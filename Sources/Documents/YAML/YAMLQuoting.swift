internal import Vocabulary

/// Quotes text, so that YAML reads it literally.
package enum YAMLQuoting {
  /// A one-line text as a YAML string: in double quotes, or in single quotes if it contains double quotes or
  /// backslashes but no apostrophe.
  package static func quoted(_ text: String) -> String {
    let bytes = text.utf8
    let needsEscapes = bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\"))
    if needsEscapes, text.unicodeScalars.allSatisfy(isPrintable), !bytes.contains(UInt8(ascii: "'")) {
      return "'\(text)'"
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case "\u{FEFF}": result += "\\uFEFF"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether YAML reads a character inside quotes as itself: no control character, and none of the further line ends of
  /// YAML 1.1.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: false
    default: true
    }
  }

  /// An unquoted value in quotes, also over several lines, which fold the same. nil if it is unclear whether ` #`
  /// starts a comment, or whether one of its lines is a key that is indented too far.
  static func quoted(_ value: Span, in bytes: [UInt8]) -> String? {
    let raw = bytes[value.range.clamped(to: bytes.indices)]
    if MisplacedKey.first(in: value, of: bytes) != nil { return nil }
    var previous: UInt8 = 0
    for byte in raw {
      if byte == UInt8(ascii: "#"), Byte.isSpace(previous) { return nil }
      previous = byte
    }
    guard raw.contains(where: Byte.isLineEnd) else { return quoted(String(decoding: raw, as: UTF8.self)) }
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in raw {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  /// Whether the text after a backslash in double quotes is an escape (YAML 1.1, section 5.6).
  static func isEscape(at offset: Int, in bytes: [UInt8], before end: Int) -> Bool {
    guard offset < end else { return false }
    let digits: Int
    switch bytes[offset] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let byte: return Byte.isLineEnd(byte) || "0abt\tnvfre \"/\\N_LP".utf8.contains(byte)
    }
    guard offset + digits < end else { return false }
    let text = String(decoding: bytes[(offset + 1)...(offset + digits)], as: UTF8.self)
    guard let value = UInt32(text, radix: 16), text.utf8.first != UInt8(ascii: "+") else { return false }
    return Unicode.Scalar(value) != nil
  }
}
