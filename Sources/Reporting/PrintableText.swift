internal import Vocabulary

/// Text that is safe to print: control characters and invisible characters are escaped.
package enum PrintableText {
  /// `text` with every control, bidirectional and zero-width character written as `\u{…}`.
  package static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += self.text(of: scalar) }
    return result
  }

  /// Several lines: like `text`, except for tabs and line ends.
  package static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A) || $0 >= 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" {
        result.unicodeScalars.append(scalar)
      } else {
        result += self.text(of: scalar)
      }
    }
    return result
  }

  /// The start of a text that a message quotes, at most so many columns, the last one `…` if there is more: what a file
  /// contains has no bound.
  package static func excerpt(_ text: String, columns: Int = 80) -> String {
    guard text.utf8.count > columns else { return text }
    var (width, cut) = (0, "")
    for scalar in text.unicodeScalars {
      width += self.width(of: scalar)
      if width > columns { return String(String.UnicodeScalarView(cut.unicodeScalars.dropLast())) + "…" }
      cut.unicodeScalars.append(scalar)
    }
    return text
  }

  /// A path as git quotes it in a diff, so that `git apply` finds the file: the bytes of hidden characters are octal
  /// numbers (git documentation, `core.quotePath`).
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { !isHidden($0) && $0 != "\"" && $0 != "\\" }
    if isPlain { return path }
    var result = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where isHidden(scalar):
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          result += "\\" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Encoded JSON: control characters that JSON allows in a string are written as `\uXXXX`, which means the same.
  static func json(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x7F, isHidden(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      }
    }
    return result
  }

  /// A path that is safe at the start of a line: a CI log would execute one that looks like a workflow command (GitHub
  /// documentation, "Workflow commands"), so it then starts with `./`, as in `./::error::`.
  static func path(_ path: RelativePath, _ view: PathView = PathView()) -> String {
    let shown = text(view.text(of: path))
    let first = shown.utf8.first { $0 != 0x20 }
    return first == UInt8(ascii: ":") || first == UInt8(ascii: "#") ? "./" + shown : shown
  }

  /// One scalar, printed as itself or as `\u{…}`.
  static func text(of scalar: Unicode.Scalar) -> String {
    isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(Character(scalar))
  }

  /// The width of a text in columns of a terminal.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The width of a scalar in columns of a terminal (Unicode Standard Annex 11; an ambiguous one has one column).
  static func width(of scalar: Unicode.Scalar) -> Int {
    if isHidden(scalar) { return text(of: scalar).utf8.count }
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return conjoining.contains(scalar.value) ? 0 : wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// Control characters, line separators, noncharacters, and characters without a width of their own: the bidirectional
  /// controls of Annex 9, zero-width characters, fillers, tags (`Default_Ignorable_Code_Point` of the Unicode Character
  /// Database). The variation selectors that choose between text and emoji are not included, because every keyboard
  /// produces them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB: true
    case 0..<0x300: scalar.value == 0xAD
    case 0xFE00...0xFE0F: false
    default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
    }
  }

  /// The conjoining vowels and final consonants of Korean, which are displayed in the columns of the consonant before
  /// them.
  private static let conjoining: ClosedRange<UInt32> = 0x1161...0x11FF

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115E, 0x231A...0x231B, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3, 0x25FD...0x25FE,
    0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB,
    0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3,
    0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0,
    0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0x4DBF,
    0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}
