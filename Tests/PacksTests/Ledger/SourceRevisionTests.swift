import Packs
import Testing
import Vocabulary

/// The revision that a document states, and the edit of it.
struct SourceRevisionTests {
  @Test(
    arguments: [
      ("\"3\"", 3, "\"4\""), ("'3'", 3, "'4'"), ("3", 3, "\"4\""), ("\"3\" # c", 3, "\"4\" # c"),
      ("3 # c", 3, "\"4\" # c"),
      ("\"3\"\r", 3, "\"4\"\r"), ("\"three\"", nil, "\"4\""), ("0", nil, "\"4\""), ("3#c", nil, "\"4\""),
      ("99999999999999999999", nil, "\"4\""),
    ] as [(String, Int?, String)])
  func `quotes, comments and line ends are kept`(value: String, number: Int?, changed: String) throws {
    for lead in ["", "\u{FEFF}"] {
      func text(_ value: String) -> String { lead + "---\nmetadata:\n  cairn-revision: \(value)\n---\nText.\n" }
      let bytes = Array(text(value).utf8)
      let revision = SourceRevision(in: bytes)
      #expect(revision.number == number)
      let edit = try #require(revision.edit(to: 4))
      var new = bytes
      new.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
      #expect(String(decoding: new, as: UTF8.self) == text(changed))
    }
  }

  @Test(arguments: [
    "", "Text.\n", "---\nname: a\n---\n", "---\nmetadata:\n  cairn-revision:\n---\n", "---\nmetadata:\n",
  ])
  func `without a value there is no edit`(text: String) {
    let revision = SourceRevision(in: Array(text.utf8))
    #expect(revision.number == nil && revision.span == nil && revision.edit(to: 1) == nil)
  }
}
