internal import Vocabulary

/// A heading of a changelog: `## [1.2.0] - 2026-01-02`, `## v1.2.0 (2026-01-02)`, `# Unreleased`.
struct ChangelogHeading: Sendable, Hashable {
  /// The number of its signs, 1 to 6.
  let level: Int
  /// Its line without the line end.
  let line: Span
  /// The text of the line.
  private let text: String
  /// The first word after the signs, without brackets and `v`.
  private let name: String
  private let isInBrackets: Bool
  private let hasLetter: Bool

  /// nil if the line is not a heading.
  init?(_ bytes: ArraySlice<UInt8>) {
    let signs = bytes.prefix { $0 == UInt8(ascii: "#") }
    let rest = bytes.dropFirst(signs.count)
    guard (1...6).contains(signs.count), rest.first.map(Byte.isBlank) == true else { return nil }
    level = signs.count
    line = Span(bytes.startIndex, bytes.endIndex)
    text = String(decoding: bytes, as: UTF8.self)
    let words = String(decoding: rest.drop(while: Byte.isBlank), as: UTF8.self)
    isInBrackets = words.hasPrefix("[")
    let word =
      isInBrackets
      ? words.dropFirst().prefix { $0 != "]" }
      : words.prefix { !$0.isWhitespace }
    hasLetter = word.hasPrefix("v") && SemanticVersion(String(word.dropFirst())) != nil
    name = String(hasLetter ? word.dropFirst() : word)
  }

  /// The version of its section; nil if it names none.
  var version: SemanticVersion? { SemanticVersion(name) }

  /// Whether its section has the changes that are not released.
  var isUnreleased: Bool { name.lowercased() == "unreleased" }

  /// The same heading for another version: with its brackets, its letter, and its date in the same place.
  func replacing(version: SemanticVersion, date: String) -> String {
    let signs = String(repeating: "#", count: level)
    let label = isInBrackets ? "[\(label(of: version))]" : label(of: version)
    // What is between the version and the date, such as ` - ` or ` (`.
    let rest = text.drop { $0 == "#" }.drop { $0.isWhitespace }.dropFirst(shownName.count)
    guard let start = Self.date(in: rest) else { return "\(signs) \(label) - \(date)" }
    let before = rest[..<start]
    // Anything else, such as a link to the older version, is not about this one.
    guard before.allSatisfy({ $0.isWhitespace || Self.separators.contains($0) }) else {
      return "\(signs) \(label) - \(date)"
    }
    let after = rest[start...].dropFirst(10).prefix { ")]".contains($0) }
    return "\(signs) \(label)\(before)\(date)\(after)"
  }

  /// What may be between a version and its date.
  private static let separators = "-\u{2013}\u{2014}/|,:(["

  /// The heading of a version in the form of this one, which has no version.
  func dated(version: SemanticVersion, date: String) -> String {
    let signs = String(repeating: "#", count: level)
    return "\(signs) \(isInBrackets ? "[\(version.text)]" : version.text) - \(date)"
  }

  /// The version as this heading writes it, also in links: with the letter `v` or without.
  func label(of version: SemanticVersion) -> String { hasLetter ? "v" + version.text : version.text }

  /// The name with its letter and brackets, as it is written.
  private var shownName: String {
    let word = (hasLetter ? "v" : "") + name
    return isInBrackets ? "[\(word)]" : word
  }

  /// Where the first date such as `2026-01-02` begins.
  private static func date(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      let word = text[index...].utf8.prefix(10)
      return word.count == 10
        && word.enumerated().allSatisfy { place, byte in
          place == 4 || place == 7 ? byte == UInt8(ascii: "-") : Byte.isDigit(byte)
        }
    }
  }
}
