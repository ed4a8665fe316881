/// Text in HTML that is displayed as text, whatever it contains (HTML Living Standard, section 13.1.2.4).
package enum HTMLText {
  /// Untrusted `text` for an element or an attribute in quotes; invisible characters are written as `\u{…}`, as on a
  /// terminal.
  package static func escaped(_ text: String) -> String { markup(PrintableText.text(text)) }

  /// Untrusted `text`, for example a path, that the words around it do not reorder, whatever its direction.
  package static func isolated(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

  /// A sentence in which backquotes mean code.
  package static func sentence(_ text: String) -> String {
    let parts = escaped(text).split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { number, part in number % 2 == 1 ? "<code>\(part)</code>" : String(part) }.joined()
  }

  /// Cairn's own `text`: backquotes mean code, and addresses are links.
  package static func prose(_ text: String) -> String {
    sentence(text).split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard word.hasPrefix("https://") else { return String(word) }
      let end = word.lastIndex { !",;.)".contains($0) } ?? word.startIndex
      let address = word[...end]
      return "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>\(word[word.index(after: end)...])"
    }.joined(separator: " ")
  }

  /// JSON in a `script` element, which `</script`, `<!--` and line separators in it do not end or change: in JSON these
  /// characters are only in strings, where an escape means the same.
  static func json(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in PrintableText.json(text).utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        result += Array("\\u00".utf8) + Array(String(byte, radix: 16).utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func markup(_ text: String) -> String {
    guard text.utf8.contains(where: { special.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let special = Set("&<>\"'".utf8)
}
