/// A whole number as a language writes it, for pages; terminals get plain digits.
enum LocalNumber {
  /// The number with the groups of the language (CLDR 48, `numbers`: decimal formats and their symbols), as the browser
  /// writes the numbers that change.
  static func text(_ number: Int, in language: String) -> String {
    let digits = Array(String(number.magnitude))
    // Spanish has no group in four digits.
    guard digits.count > 3, language != "es" || digits.count > 4 else { return String(number) }
    let separator =
      switch language {
      case "es": "."
      case "fr": "\u{202F}"
      default: ","
      }
    // Above the thousands, Hindi groups by two.
    let size = language == "hi" ? 2 : 3
    var result = ""
    for (place, digit) in digits.enumerated() {
      let left = digits.count - place
      if place > 0, left == 3 || left > 3 && (left - 3).isMultiple(of: size) { result += separator }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }
}
