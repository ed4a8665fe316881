/// A value to be written into a TOML text.
package indirect enum TOMLLiteral: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLLiteral])
  /// A table in braces, with its keys in this order.
  case table([Pair])

  /// A key of a table and its value.
  package struct Pair: Sendable, Equatable {
    package let key: String
    package let value: TOMLLiteral

    package init(_ key: String, _ value: TOMLLiteral) {
      self.key = key
      self.value = value
    }
  }

  /// The value on one line.
  package var text: String {
    switch self {
    case .string(let text): TOMLText.string(text)
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .table(let pairs) where pairs.isEmpty: "{}"
    case .table(let pairs):
      "{ " + pairs.map { TOMLText.key($0.key) + " = " + $0.value.text }.joined(separator: ", ") + " }"
    }
  }

  /// The literal of a value that was read; nil if Cairn does not write such values.
  init?(_ value: TOMLValue) {
    switch value {
    case .string(let text): self = .string(text)
    case .integer(let number):
      guard let number = Int(exactly: number) else { return nil }
      self = .integer(number)
    case .boolean(let flag): self = .boolean(flag)
    case .array(let nodes):
      let elements = nodes.compactMap { TOMLLiteral($0.value) }
      guard elements.count == nodes.count else { return nil }
      self = .array(elements)
    default: return nil
    }
  }
}

/// Writes names and strings in TOML.
package enum TOMLText {
  /// A key: bare if possible, else in quotes.
  package static func key(_ text: String) -> String {
    !text.isEmpty && text.utf8.allSatisfy(TOMLByte.isBareKey) ? text : string(text)
  }

  /// A basic string in double quotes, on one line.
  package static func string(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A dotted key.
  static func path(_ parts: some Sequence<String>) -> String {
    parts.map { key($0) }.joined(separator: ".")
  }
}
