package import Documents
internal import Vocabulary

/// Values that are made for an answer: they were read from nowhere, so their places are empty.
extension JSONValue {
  /// An object with these keys in their order; those whose value is nil are left out.
  package static func fields(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      members.compactMap { key, value in
        value.map { JSONMember(key: Spanned(key, Self.nowhere), node: JSONNode($0, Self.nowhere)) }
      })
  }

  /// An array.
  package static func list(_ values: some Sequence<JSONValue>) -> JSONValue {
    .array(values.map { JSONNode($0, nowhere) })
  }

  /// A whole number.
  package static func whole(_ number: Int) -> JSONValue { .number(String(number)) }

  private static let nowhere = Span(0, 0)

  /// The value as JSON in one line.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (number, item) in items.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        item.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (number, member) in members.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key.value, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.node.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A string of JSON; control characters are escaped (RFC 8259, section 7).
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case Byte.lineFeed: bytes += "\\n".utf8
      case Byte.carriageReturn: bytes += "\\r".utf8
      case Byte.tab: bytes += "\\t".utf8
      case ..<0x20, 0x7F:
        bytes += "\\u00".utf8
        bytes += (byte < 0x10 ? "0" : "").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONNode {
  /// The whole number that this is, if it is one and fits.
  package var whole: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }

  /// The flag that this is, if it is one.
  package var flag: Bool? { if case .boolean(let flag) = value { flag } else { nil } }
}
