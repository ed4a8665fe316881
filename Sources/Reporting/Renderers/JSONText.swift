internal import Foundation

/// Cairn's way to write JSON: keys sorted, indented, slashes as they are, so that the same answer is the same text.
package enum JSONText {
  /// The value as JSON, ending with a line end; what cannot be written at all, such as an infinite number, is `null`.
  package static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null\n" }
    return PrintableText.json(String(decoding: data, as: UTF8.self)) + "\n"
  }
}

extension Message.Argument: Encodable {
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
