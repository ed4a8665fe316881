import Testing
import Vocabulary

@testable import Documents

struct ImportReferenceTests {
  private func found(_ source: String) -> [String] {
    ImportReference.all(in: MarkdownDocument(Array(source.utf8))).map { reference in
      reference.path + (reference.obstacle.map { " before \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("@a.md", ["a.md"]), ("\u{FEFF}@a.md\n", ["a.md"]), ("See @./a.md and @../b/c.md.\r\n", ["./a.md", "../b/c.md"]),
    ("# About @a.md\n- @b.md\n> @c.md\n", ["a.md", "b.md", "c.md"]), ("@a.md#part @b_c.md\n", ["a.md", "b_c.md"]),
    ("**@a.md**: how, *@b.md*, **see @c.md**\n", ["a.md", "b.md", "c.md"]), ("@docs/*.md\n", ["docs/*.md"]),
    ("@Green\\ Tea/a.md\n", ["Green Tea/a.md"]), ("@a.md! @b.md) @c.md; @d.md?\n", ["a.md", "b.md", "c.md", "d.md"]),
    ("@~/.claude/a.md @/etc/a.md @someone\n", ["~/.claude/a.md", "/etc/a.md", "someone"]),
  ])
  func `an import is a path after a sign at the start of a word`(source: String, expected: [String]) {
    #expect(found(source) == expected)
  }

  @Test(arguments: [
    ("@a.md: how\n", ["a.md before :"]), ("@a.md, then @b.md,\n", ["a.md before ,", "b.md before ,"]),
    ("**@a.md:** how\n", ["a.md before :"]), ("@a.md\u{FF1A}\u{8BFB}\n", ["a.md before \u{FF1A}"]),
    ("@a.md\u{FF0C} @b.md\u{3001}\n", ["a.md before \u{FF0C}", "b.md before \u{3001}"]),
    ("@a.md#part: how\n", ["a.md"]), ("@a.md.: how\n", ["a.md before :"]),
  ])
  func `a colon or a comma right after the path is an obstacle`(source: String, expected: [String]) {
    #expect(found(source) == expected)
  }

  @Test(arguments: [
    "me@a.md (@b.md) [x](@c.md)\n", "`@a.md` and ``x @b.md``\n", "```\n@a.md\n```\n", "    @a.md\n",
    "<!-- @a.md -->\n", "text <!-- @a.md --> text\n", "text <!-- @a.md\nopen", "`a\n@b.md`\n", "",
  ])
  func `code, comments, mail addresses and links contain no imports`(source: String) {
    #expect(found(source) == [])
  }

  @Test func `the span ends with the path, and the word with what follows it`() throws {
    let reference = try #require(ImportReference.all(in: MarkdownDocument(Array("See @a.md: x".utf8))).first)
    #expect(reference.span == Span(4, 9))
    #expect(reference.word == Span(4, 10))
  }
}
