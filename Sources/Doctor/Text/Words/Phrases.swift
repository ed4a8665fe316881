internal import Vocabulary

/// Words that are looked for in a short stretch of text, ASCII letters in either case.
///
/// A word that starts with an ASCII letter is found only if no such letter precedes it; it may continue.
struct Phrases: Sendable {
  private let keywords: Keywords
  private let startsPlainly: [Bool]
  private let lengths: [Int]

  init(_ words: [String]) {
    keywords = Keywords(words.map { Array($0.utf8) })
    lengths = words.map(\.utf8.count)
    startsPlainly = words.map { $0.utf8.first.map(Byte.isLetter) ?? false }
  }

  /// Whether one of the words occurs in a text.
  func occur(in text: ArraySlice<UInt8>) -> Bool {
    keywords.occur(in: text) { hit, bytes in
      !startsPlainly[hit.word] || hit.offset == 0 || !Byte.isLetter(bytes[hit.offset - 1])
    }
  }

  /// A text with a blank in the place of each of the words for which the text after it passes a test.
  func removed(from text: ArraySlice<UInt8>, where isMeant: (ArraySlice<UInt8>) -> Bool) -> [UInt8] {
    let bytes = Array(text)
    var rest: [UInt8] = []
    var end = 0
    for hit in keywords.hits(in: bytes).sorted(by: { $0.offset < $1.offset }) where hit.offset >= end {
      if startsPlainly[hit.word], hit.offset > 0, Byte.isLetter(bytes[hit.offset - 1]) { continue }
      let next = hit.offset + lengths[hit.word]
      guard isMeant(bytes[next...]) else { continue }
      rest += bytes[end..<hit.offset] + [Byte.blank]
      end = next
    }
    return rest + bytes[end...]
  }
}
