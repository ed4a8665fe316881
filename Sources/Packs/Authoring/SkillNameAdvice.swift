package import Vocabulary

/// The skill name that is nearest to a text.
package enum SkillNameAdvice {
  /// The text in lower case, with hyphens for what separates words and without what no name may have; nil if nothing of
  /// it is left. A text that is a skill name is returned unchanged.
  package static func nearest(to text: String) -> SkillName? {
    if let name = SkillName(text) { return name }
    var words: [String] = [""]
    var wasLower = false
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      let isUpper = category == .uppercaseLetter || category == .titlecaseLetter
      // `ApiReview` is two words.
      if isUpper, wasLower { words.append("") }
      wasLower = category == .lowercaseLetter || category == .decimalNumber
      switch category {
      case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
        .nonspacingMark, .spacingMark:
        words[words.count - 1] += String(scalar).lowercased()
      default: words.append("")
      }
    }
    var name = words.filter { !$0.isEmpty }.joined(separator: "-")
    name = String(String.UnicodeScalarView(name.unicodeScalars.prefix(64)))
    while name.unicodeScalars.last == "-" { name.unicodeScalars.removeLast() }
    return SkillName(name) ?? SkillName(name + "-skill")
  }
}
