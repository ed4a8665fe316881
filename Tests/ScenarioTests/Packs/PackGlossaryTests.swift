import BuiltinPack
import Documents
import Foundation
import TestSupport
import Testing

/// The translations of the built-in pack use the terms of `i18n/glossary/<tag>.toml`.
struct PackGlossaryTests {
  private static let languages = ["es", "fr", "hi", "ko", "zh"]

  /// The words that translations into a language never use, each with the English term and the word to use.
  private static func banned(in language: String) throws -> [(word: String, term: String, use: String)] {
    let file = SourceMessages.root.appending(path: "i18n/glossary/\(language).toml")
    let document = TOMLDocument(parsing: Array(try Data(contentsOf: file)))
    try #require(document.faults.isEmpty, "\(language): \(document.faults)")
    guard case .table(let terms)? = document.root["terms"]?.value else { return [] }
    return terms.entries.flatMap { entry -> [(word: String, term: String, use: String)] in
      guard case .table(let table) = entry.node.value, case .string(let use)? = table["use"]?.value,
        case .array(let nodes)? = table["never"]?.value
      else { return [] }
      return nodes.compactMap { node in
        guard case .string(let word) = node.value else { return nil }
        return (word, entry.key.text, use)
      }
    }
  }

  @Test("no translation has a word that its glossary bans", arguments: languages)
  func terms(_ language: String) throws {
    let banned = try Self.banned(in: language)
    #expect(banned.count >= 20)
    let documents = EmbeddedFile.all.filter { $0.path.hasPrefix("templates/locales/\(language)/") }
    #expect(documents.count >= 20)
    for document in documents {
      let text = String(decoding: document.bytes, as: UTF8.self)
      // Bytes first: a search without regard to case takes a minute for all documents.
      let bytes = Data(text.lowercased().utf8)
      for (word, term, use) in banned
      where bytes.range(of: Data(word.lowercased().utf8)) != nil && Self.has(text, word) {
        Issue.record("\(document.path) has '\(word)' for \(term); the glossary says '\(use)'")
      }
    }
  }

  @Test("every word that is to be used is used in some translation", arguments: languages)
  func used(_ language: String) throws {
    let texts = EmbeddedFile.all.filter { $0.path.hasPrefix("templates/locales/\(language)/") }
      .map { String(decoding: $0.bytes, as: UTF8.self).lowercased() }
    for use in Set(try Self.banned(in: language).map(\.use)) {
      #expect(texts.contains { $0.contains(use.lowercased()) }, "'\(use)' is in no document of \(language)")
    }
  }

  /// Whether a text has a word: in scripts with spaces between letters of the same kind it is not part of a longer one.
  private static func has(_ text: String, _ word: String) -> Bool {
    var rest = text[...]
    while let range = rest.range(of: word, options: .caseInsensitive) {
      let before = rest[..<range.lowerBound].last ?? text[..<range.lowerBound].last
      let after = rest[range.upperBound...].first
      let isLatin = word.allSatisfy { $0.isASCII || $0.isCased }
      if !isLatin || !(before?.isLetter ?? false) && !(after?.isLetter ?? false) { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
