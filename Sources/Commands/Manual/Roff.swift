/// Text in the language of manual pages, man(7), as mandoc and groff read it.
enum Roff {
  /// A text as part of a line: nothing in it is a request or an escape sequence. A part in backticks is bold, as what is
  /// typed is bold in manual pages.
  static func text(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // An unpaired backtick is a character like others.
    guard parts.count % 2 == 1 else { return escaped(text[...]) }
    return parts.enumerated().map { index, part in index % 2 == 1 ? bold(String(part)) : escaped(part) }.joined()
  }

  /// A text as a whole line.
  static func line(_ text: String) -> String { protected(self.text(text)) }

  /// A text as it is typed.
  static func bold(_ text: String) -> String { "\\fB\(escaped(text[...]))\\fR" }

  /// A text for which something else is typed.
  static func italic(_ text: String) -> String { "\\fI\(escaped(text[...]))\\fR" }

  /// An argument of a macro.
  static func argument(_ text: String) -> String { "\"\(escaped(text[...]))\"" }

  /// The names of an option as a help page has them, such as `-C, --directory <folder>`: what is typed in bold, the value
  /// in italics.
  static func label(_ label: String) -> String {
    var result = ""
    var plain = ""
    var rest = label[...]
    func typed() -> String {
      plain.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
        guard word.hasPrefix("-") else { return escaped(word) }
        return word.hasSuffix(",") ? bold(String(word.dropLast())) + "," : bold(String(word))
      }.joined(separator: " ")
    }
    while let character = rest.popFirst() {
      if character == "<", let end = rest.firstIndex(of: ">") {
        result += typed() + italic(String(rest[..<end]))
        plain = ""
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
      }
    }
    return protected(result + typed())
  }

  /// A line that is no request, whatever its first character is.
  private static func protected(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }

  /// Without an escape, several of these characters would be shown as others.
  private static func escaped(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "\"": result += "\\(dq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
