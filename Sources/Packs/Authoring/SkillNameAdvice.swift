package import Reporting
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

extension Message {
  /// Why a text is not a skill name. One that has the form of a name is the name of a device.
  package static func notSkillName(_ text: String) -> Message {
    SkillName.isDevice(text)
      ? reservedSkillName(text)
      : Message(
        "read.no-skill-name",
        "'{text}' is not a valid skill name\nuse 1 to 64 lower-case letters, digits and single hyphens between them",
        ["text": .text(text)])
  }
  /// A name that no skill can have because Windows has it for a device.
  static func reservedSkillName(_ text: String) -> Message {
    Message(
      "read.skill-name-reserved", "Windows reserves the name '{text}' for a device\nchoose another name",
      ["text": .text(text)])
  }
}
