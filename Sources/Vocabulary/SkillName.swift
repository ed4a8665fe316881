/// The name of a skill: 1 to 64 lower-case letters, digits and single hyphens, but no hyphen at either end.
///
/// Agent Skills specification, front matter, `name`; letters and digits may be of any script. The names of devices of
/// Windows are none, because a skill has a folder of this name.
package struct SkillName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as text.
  package let text: String

  /// nil if the text is not a skill name.
  package init?(_ text: String) {
    if Self.isPlain(text) {
      self.text = text
      return
    }
    guard Self.hasForm(text), (try? RelativePath(text)) != nil else { return nil }
    self.text = text
  }

  /// Whether a text has the form of a skill name, but is one of the names that Windows reserves for devices.
  package static func isDevice(_ text: String) -> Bool {
    guard text.utf8.count <= 4, hasForm(text) else { return false }
    do throws(RelativePathFault) {
      _ = try RelativePath(text)
      return false
    } catch {
      return if case .device = error { true } else { false }
    }
  }

  private static func hasForm(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...64).contains(scalars.count), scalars.first != "-", scalars.last != "-" else { return false }
    var wasHyphen = false
    for scalar in scalars {
      if scalar == "-" {
        if wasHyphen { return false }
        wasHyphen = true
        continue
      }
      wasHyphen = false
      let properties = scalar.properties
      switch properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: continue
      default: return false
      }
    }
    return true
  }

  /// Whether a text is a name of ASCII letters that is longer than the names of devices; most names are.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (7...64).contains(bytes.count), bytes.last != UInt8(ascii: "-") else { return false }
    // As if a hyphen were before it.
    var wasHyphen = true
    for byte in bytes {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? !wasHyphen : Byte.isLowercaseLetter(byte) || Byte.isDigit(byte) else { return false }
      wasHyphen = isHyphen
    }
    return true
  }

  package var description: String { text }

  /// Byte order.
  package static func < (left: SkillName, right: SkillName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
