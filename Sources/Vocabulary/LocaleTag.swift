/// A well-formed BCP 47 language tag (RFC 5646, section 2.1), in the recommended letter case (section 2.1.1).
package struct LocaleTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag, such as `zh-Hant-TW`.
  package let text: String
  /// The primary language, such as `zh`.
  package let language: String
  /// The script if the tag names one, such as `Hant`.
  package let script: String?
  /// The region if the tag names one, such as `TW`.
  package let region: String?

  /// English, to which every catalog and every pack can fall back.
  package static let english = LocaleTag(language: "en")

  private init(language: String) {
    text = language
    self.language = language
    script = nil
    region = nil
  }

  /// Accepts `language[-extlang][-script][-region][-variant]*[-extension]*[-x-…]`; nil for anything else.
  package init?(_ text: String) {
    // Most tags are a language alone, as it is recommended to be written.
    if (2...8).contains(text.utf8.count), text.utf8.allSatisfy(Byte.isLowercaseLetter) {
      self.text = text
      language = text
      script = nil
      region = nil
      return
    }
    // Before the letter case is changed: the Kelvin sign's lower case is an ASCII letter.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0).lowercased() }
    guard let language = parts.first, parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.isASCIIAlphanumeric }),
      language.isASCIILetters, language.count >= 2
    else { return nil }
    var rest = parts.dropFirst()
    var canonical = [language]
    if language.count <= 3 {
      var extended = 0
      while extended < 3, let next = rest.first, next.count == 3, next.isASCIILetters {
        canonical.append(next)
        rest.removeFirst()
        extended += 1
      }
    }
    var script: String?
    if let next = rest.first, next.count == 4, next.isASCIILetters {
      script = next.prefix(1).uppercased() + next.dropFirst()
      rest.removeFirst()
    }
    var region: String?
    if let next = rest.first, (next.count == 2 && next.isASCIILetters) || (next.count == 3 && next.isASCIIDigits) {
      region = next.uppercased()
      rest.removeFirst()
    }
    canonical += [script, region].compactMap { $0 }
    while let next = rest.first, next.count >= 5 || (next.count == 4 && next.startsWithDigit) {
      canonical.append(next)
      rest.removeFirst()
    }
    while let singleton = rest.first, singleton.count == 1 {
      canonical.append(singleton)
      rest.removeFirst()
      let least = singleton == "x" ? 1 : 2
      var count = 0
      while let next = rest.first, next.count >= least, singleton == "x" || next.count > 1 {
        canonical.append(next)
        rest.removeFirst()
        count += 1
      }
      if count == 0 { return nil }
    }
    guard rest.isEmpty else { return nil }
    self.text = canonical.joined(separator: "-")
    self.language = language
    self.script = script
    self.region = region
  }

  package var description: String { text }

  /// The tag without its last subtag, without its last two, and so on (RFC 4647, section 3.4). A parent with another
  /// script is left out: `zh-TW` does not fall back to `zh`.
  package var parents: [LocaleTag] {
    var parents: [LocaleTag] = []
    var parts = text.split(separator: "-").map(String.init)
    while parts.count > 1 {
      parts.removeLast()
      if parts.count > 1, parts.last?.count == 1 { parts.removeLast() }
      guard let parent = LocaleTag(parts.joined(separator: "-")), parent.likelyScript == likelyScript else { continue }
      parents.append(parent)
    }
    return parents
  }

  /// The script that a reader of this tag expects, if the language has more than one (Unicode CLDR, likely subtags).
  private var likelyScript: String? {
    if let script { return script }
    switch (language, region) {
    case ("zh", "TW"), ("zh", "HK"), ("zh", "MO"): return "Hant"
    case ("zh", _): return "Hans"
    case ("sr", "ME"): return "Latn"
    case ("sr", _): return "Cyrl"
    case ("uz", "AF"), ("pa", "PK"), ("az", "IR"), ("ks", _): return "Arab"
    case ("pa", _): return "Guru"
    case ("uz", _), ("az", _): return "Latn"
    default: return nil
    }
  }

  /// The byte order of the texts.
  package static func < (left: LocaleTag, right: LocaleTag) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension String {
  fileprivate var isASCIILetters: Bool { utf8.allSatisfy(Byte.isLetter) }
  fileprivate var isASCIIDigits: Bool { utf8.allSatisfy(Byte.isDigit) }
  fileprivate var isASCIIAlphanumeric: Bool { utf8.allSatisfy(Byte.isAlphanumeric) }
  fileprivate var startsWithDigit: Bool { utf8.first.map(Byte.isDigit) ?? false }
}
