import Reporting
import Testing
import Vocabulary

@Suite struct ChangeTests {
  private let path: RelativePath
  private let other: RelativePath

  init() throws {
    path = try RelativePath("a/SKILL.md")
    other = try RelativePath("b/SKILL.md")
  }

  private func edited(_ text: String, _ edits: [(Int, Int, String)]) -> String {
    let changes = edits.map { Change.edit(path, Span($0.0, $0.1), $0.2) }
    return String(decoding: changes.edited(Array(text.utf8), at: path), as: UTF8.self)
  }

  @Test func `edits replace, insert and delete in any order`() {
    #expect(edited("one two three", [(8, 13, "3"), (0, 3, "1"), (4, 4, "+")]) == "1 +two 3")
    #expect(edited("one two three", [(3, 7, "")]) == "one three")
    #expect(edited("", [(0, 0, "new")]) == "new")
  }

  @Test func `a duplicate edit is applied once`() {
    #expect(edited("name: x", [(6, 7, "pdf"), (6, 7, "pdf")]) == "name: pdf")
    #expect(edited("x", [(0, 0, "a"), (0, 0, "a")]) == "ax")
  }

  @Test func `only the first of overlapping edits is applied`() {
    #expect(edited("abcdef", [(0, 4, "X"), (2, 6, "Y")]) == "Xef")
    #expect(edited("abc", [(0, 0, "1"), (0, 0, "2")]) == "1abc")
  }

  @Test func `a span outside of the text is limited to the text`() {
    #expect(edited("ab", [(1, 99, "Z")]) == "aZ")
    #expect(edited("ab", [(50, 99, "Z")]) == "abZ")
  }

  @Test func `edits of other files are ignored`() {
    let changes = [Change.edit(other, Span(0, 1), "X"), .recover, .render(path)]
    #expect(changes.edited(Array("ab".utf8), at: path) == Array("ab".utf8))
  }
}
