#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// JSON in Cairn's format: keys sorted, indented, slashes not escaped, so that equal values are equal texts.
package enum JSONText {
  /// The value as JSON; ends with a line end. A value that JSON does not allow, such as an infinite number, is `null`.
  package static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null\n" }
    return PrintableText.json(String(decoding: data, as: UTF8.self)) + "\n"
  }

  /// The value as JSON on one line, with a line end.
  package static func line(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null\n" }
    return PrintableText.json(String(decoding: data, as: UTF8.self)) + "\n"
  }
}

extension Message.Argument: Codable, ShapedValue {
  package static let example: Message.Argument? = .text("text")
  package static let shape: ValueShape? = .choice([.text(nil), .number(nil)])

  /// From a number or a string.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// A text as a string, a number as a number, a part of the sentence in English.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .message(let message): try container.encode(message.text)
    }
  }
}
