import TestSupport
import Testing

@testable import Doctor

@Suite struct KeywordsTests {
  private struct Place: Hashable {
    let word: Int
    let offset: Int
  }

  private func found(_ words: [String], in text: [UInt8]) -> [Place] {
    Keywords(words.map { Array($0.utf8) }).hits(in: text).map { Place(word: $0.word, offset: $0.offset) }
  }

  private func found(_ words: [String], in text: String) -> Set<Place> { Set(found(words, in: Array(text.utf8))) }

  /// Searches for every word at every offset.
  private func naive(_ words: [[UInt8]], in text: [UInt8]) -> Set<Place> {
    let fold: (UInt8) -> UInt8 = { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let text = text.map(fold)
    var places: Set<Place> = []
    for (number, word) in words.enumerated() where !word.isEmpty {
      for offset in text.indices where text[offset...].starts(with: word.map(fold)) {
        places.insert(Place(word: number, offset: offset))
      }
    }
    return places
  }

  @Test(arguments: 1...8)
  func `it finds the same words as a search at every offset`(_ seed: Int) {
    var numbers = Rounds.generator(seed)
    // A few different bytes make words that overlap; all bytes make words of any kind.
    let alphabets: [[UInt8]] = [Array("ab".utf8), Array("abAB".utf8), Array("aé\u{200B}B".utf8), Array(0...255)]
    for round in 0..<Rounds.count(1_000) {
      let alphabet = alphabets[round % alphabets.count]
      func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in alphabet.randomElement(using: &numbers) ?? 0 } }
      let words = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in bytes(Int.random(in: 0...6, using: &numbers))
      }
      let text = bytes(Int.random(in: 0...80, using: &numbers))
      let hits = Keywords(words).hits(in: text)
      let places = hits.map { Place(word: $0.word, offset: $0.offset) }
      #expect(Set(places) == naive(words, in: text), "\(words) in \(text)")
      #expect(Set(places).count == places.count, "\(words) in \(text)")
      let ends = hits.map { $0.offset + words[$0.word].count }
      #expect(ends == ends.sorted())
    }
  }

  @Test func `overlapping words are all found`() {
    #expect(
      found(["abab", "bab"], in: "ababab")
        == [Place(word: 0, offset: 0), Place(word: 1, offset: 1), Place(word: 0, offset: 2), Place(word: 1, offset: 3)])
  }

  @Test func `a word that is the end of another word is found too`() {
    #expect(
      found(["she", "he", "hers", "e"], in: "ushers")
        == [
          Place(word: 0, offset: 1), Place(word: 1, offset: 2), Place(word: 2, offset: 2), Place(word: 3, offset: 3),
        ])
  }

  @Test func `a word that is given twice is found twice`() {
    #expect(found(["a", "A"], in: "a") == [Place(word: 0, offset: 0), Place(word: 1, offset: 0)])
  }

  @Test func `only ASCII letters match regardless of case`() {
    #expect(found(["CuRl"], in: "cURL curl") == [Place(word: 0, offset: 0), Place(word: 0, offset: 5)])
    #expect(found(["é"], in: "É") == [])
    // Characters that differ by the same bit as upper and lower case letters.
    #expect(found(["@[`{"], in: "@[`{ `{@[") == [Place(word: 0, offset: 0)])
  }

  @Test func `no words, empty words and empty text have no matches`() {
    #expect(found([], in: "text") == [])
    #expect(found([""], in: "text") == [])
    #expect(found(["", "x"], in: "text") == [Place(word: 1, offset: 2)])
    #expect(found(["text"], in: "") == [])
  }

  @Test func `all byte values in words are distinguished`() {
    let words = (0...255).map { [UInt8($0), UInt8(255 - $0)] }
    let text: [UInt8] = (0...255).flatMap { [UInt8($0), UInt8(255 - $0), 0x20] }
    let places = Set(Keywords(words).hits(in: text).map { Place(word: $0.word, offset: $0.offset) })
    #expect(places == naive(words, in: text))
  }

  @Test func `words that are too long are skipped, and the others are found`() {
    let long = Array(repeating: UInt8(ascii: "a"), count: 70_000)
    let places = Keywords([long, Array("b".utf8)]).hits(in: Array("ab".utf8)).map(\.word)
    #expect(places == [1])
  }
}
