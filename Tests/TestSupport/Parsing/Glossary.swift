import Foundation

/// The words that Cairn does not use in texts for users, read from the glossary in `.github/CONTRIBUTING.md`.
///
/// The words in backticks in the last column of the table and in the paragraph "Not anywhere:" are banned; "Allowed"
/// lists phrases that contain a banned word and are correct.
package struct Glossary {
  /// Banned words and phrases, as words in lower case; the longest first.
  package let banned: [[String]]
  /// Those of the paragraph "Not anywhere:", as phrases: what no text of Cairn has, an example included.
  package let nowhere: Set<String>
  /// Phrases that are correct although they contain a banned word.
  package let allowed: [[String]]
  /// The banned phrases by what a text that has them has as its first word there.
  private let byFirstWord: [String: [[String]]]

  /// Reads the section `### Glossary` of a page.
  package init(page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "### Glossary" }.dropFirst().prefix { !$0.hasPrefix("#") }
    var banned: [[String]] = []
    var allowed: [[String]] = []
    var nowhere: [[String]] = []
    for paragraph in section.split(whereSeparator: \.isEmpty) {
      let text = paragraph.joined(separator: " ")
      if text.hasPrefix("Not anywhere:") {
        nowhere = Self.quoted(in: text)
        banned += nowhere
      } else if text.hasPrefix("Allowed") {
        allowed += Self.quoted(in: text)
      } else {
        for row in paragraph where row.hasPrefix("|") {
          banned += Self.quoted(in: row.split(separator: "|").last.map(String.init) ?? "")
        }
      }
    }
    self.banned = banned.sorted { $0.count > $1.count }
    self.allowed = allowed
    self.nowhere = Set(nowhere.map { $0.joined(separator: " ") })
    var byFirstWord: [String: [[String]]] = [:]
    for phrase in self.banned {
      for word in Self.firstWords(of: phrase) { byFirstWord[word, default: []].append(phrase) }
    }
    self.byFirstWord = byFirstWord
  }

  /// Reads the project's own page.
  package init() throws {
    let page = SourceMessages.root.appending(path: ".github/CONTRIBUTING.md")
    self.init(page: try String(contentsOf: page, encoding: .utf8))
  }

  /// The banned words and phrases in a text, in order. Placeholders and text in backticks do not count.
  package func bannedWords(in text: String) -> [String] {
    let words = Self.words(of: text.replacing(/\{[a-zA-Z]+\}|`[^`]*`/, with: " | "))
    var found: [String] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      if let phrase = allowed.first(where: { rest.starts(with: $0) }) {
        index += phrase.count
      } else if let phrase = byFirstWord[words[index]]?.first(where: { $0.count == 1 || rest.starts(with: $0) }) {
        found.append(phrase.joined(separator: " "))
        index += phrase.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// The first word of a phrase, or the forms of a single word: itself, and in -s, -ed and -ing.
  private static func firstWords(of phrase: [String]) -> [String] {
    guard phrase.count == 1, let word = phrase.first else { return Array(phrase.prefix(1)) }
    let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
    return [word] + (word.hasSuffix("e") ? ["es", "ed", "ing"] : ["s", "ed", "ing"]).map { stem + $0 }
  }

  /// Words in lower case, including hyphens; a punctuation mark between two words is a word too, so that no phrase
  /// spans two sentences.
  private static func words(of text: String) -> [String] {
    text.lowercased().matches(of: /[a-z0-9]+(?:[-'][a-z0-9]+)*|[^\sa-z0-9]/).map { String($0.output) }
  }

  /// The texts in backticks, each split into words.
  private static func quoted(in text: String) -> [[String]] {
    text.matches(of: /`([^`]+)`/).map { words(of: String($0.output.1)) }
  }
}
