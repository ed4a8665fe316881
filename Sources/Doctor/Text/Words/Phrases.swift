internal import Vocabulary

/// Words that are looked for in a short stretch of text, ASCII letters in either case.
///
/// A word that starts with an ASCII letter is found only if no such letter precedes it; it may continue.
struct Phrases: Sendable {
  private let keywords: Keywords
  private let startsPlainly: [Bool]

  init(_ words: [String]) {
    keywords = Keywords(words.map { Array($0.utf8) })
    startsPlainly = words.map { $0.utf8.first.map(Byte.isLetter) ?? false }
  }

  /// Whether one of the words occurs in a text.
  func occur(in text: ArraySlice<UInt8>) -> Bool {
    keywords.occur(in: text) { hit, bytes in
      !startsPlainly[hit.word] || hit.offset == 0 || !Byte.isLetter(bytes[hit.offset - 1])
    }
  }
}
