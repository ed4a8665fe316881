/// A license as SPDX names it (SPDX 2.3, annex D): `MIT`, `Apache-2.0 OR MIT`, `GPL-2.0-only WITH Classpath-exception-2.0`.
package struct LicenseExpression: Sendable, Hashable {
  /// The expression, with ids as the SPDX License List writes them and operators in capital letters.
  package let text: String
  /// Whether it is the id of one license, without operators.
  package let isOneLicense: Bool

  /// nil if the text is anything else, such as `Apache 2.0` or the name of a file. Not accepted are references to licenses of
  /// one document (`LicenseRef-…`), because nothing defines them here, and a `+` after an id that the list does not have
  /// with it (as it has `GPL-2.0+`), because common validators refuse it.
  package init?(_ text: String) {
    guard text.utf8.count <= 1024 else { return nil }
    var parser = Parser(rest: Self.words(of: text)[...])
    guard parser.readExpression(), parser.rest.isEmpty else { return nil }
    self.text = parser.written.joined(separator: " ").replacing("( ", with: "(").replacing(" )", with: ")")
    isOneLicense = SPDXLicenseList.license(self.text) != nil
  }

  /// The words, and the parentheses as words of their own.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: end()
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        end()
        words.append(String(UnicodeScalar(byte)))
      default: word.append(byte)
      }
    }
    end()
    return words
  }

  /// Reads words, and collects them as SPDX writes them.
  private struct Parser {
    var rest: ArraySlice<String>
    var written: [String] = []

    /// Terms with `AND` or `OR` between them.
    mutating func readExpression() -> Bool {
      guard readTerm() else { return false }
      while let word = rest.first, let name = Self.operators[word] {
        rest = rest.dropFirst()
        written.append(name)
        guard readTerm() else { return false }
      }
      return true
    }

    /// An expression in parentheses, or a license, which may have an exception.
    private mutating func readTerm() -> Bool {
      guard let word = rest.popFirst() else { return false }
      if word == "(" {
        written.append(word)
        guard readExpression(), rest.popFirst() == ")" else { return false }
        written.append(")")
        return true
      }
      guard let license = SPDXLicenseList.license(word) else { return false }
      written.append(license)
      guard let next = rest.first, next == "WITH" || next == "with" else { return true }
      rest = rest.dropFirst()
      guard let exception = rest.popFirst().flatMap({ SPDXLicenseList.exception($0) }) else { return false }
      written += ["WITH", exception]
      return true
    }

    private static let operators = ["AND": "AND", "and": "AND", "OR": "OR", "or": "OR"]
  }
}
