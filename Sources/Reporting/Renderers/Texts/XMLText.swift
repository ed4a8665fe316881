/// Text in XML 1.0, fifth edition.
enum XMLText {
  /// `text` for an attribute or an element: markup is escaped (section 2.4), and a character that XML does not allow
  /// (section 2.2) or that is invisible is written as `\u{…}`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PrintableText.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
