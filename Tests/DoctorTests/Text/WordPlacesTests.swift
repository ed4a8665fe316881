import Testing
import Vocabulary

@testable import Doctor

/// Where the words of a value are written.
@Suite struct WordPlacesTests {
  private func places(_ words: [String], in text: String) throws -> [Span] {
    let file = SubjectFile(try RelativePath("a.md"), Array(text.utf8))
    var places = WordPlaces(
      in: Span(0, text.utf8.count), of: Document(file, in: Subject(files: [file])))
    return words.map { places.next($0) }
  }

  @Test func `each word is found after the one before it, and not in a longer one`() throws {
    let found = try places(["a", "b", "a"], in: "a, b a-b a")
    #expect(found == [Span(0, 1), Span(3, 4), Span(9, 10)])
  }

  @Test func `a word that is not written has the start of the value as its place`() throws {
    let found = try places(["gone", "b", ""], in: "a, b")
    #expect(found == [Span(0, 3), Span(3, 4), Span(0, 3)])
  }

  @Test func `many words that are not written cost no more than some`() throws {
    let words = (0..<100_000).map { "x\($0)" }
    let found = try places(words, in: String(repeating: "x ", count: 100_000))
    #expect(Set(found) == [Span(0, 3)])
  }
}
