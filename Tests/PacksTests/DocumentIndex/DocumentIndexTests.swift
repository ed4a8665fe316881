import Testing
import Vocabulary

@testable import Packs

/// The list of documents in the block of `[docs]`.
@Suite struct DocumentIndexTests {
  private static let readme = RelativePath(constant: "docs/README.md")

  private static func document(_ text: String, at path: StaticString = "docs/ship.md") -> IndexedDocument {
    IndexedDocument(at: RelativePath(constant: path), Array(text.utf8))
  }

  private static func line(_ text: String, at path: StaticString = "docs/ship.md", locale: LocaleTag = .english)
    -> String
  {
    let body = DocumentIndex([document(text, at: path)], in: readme, locale: locale).body
    return String(decoding: body, as: UTF8.self)
  }

  @Test func `a line has title, summary, tasks and day`() {
    let text = """
      ---
      summary: How we ship
      read_when:
        - shipping
        - a release fails
      last_updated: 2026-03-06 20:10 PST
      ---

      # Shipping the `app`
      """
    #expect(
      Self.line(text)
        == "\n- [Shipping the app](ship.md): How we ship (read when: shipping, a release fails; updated: 2026-03-06)\n\n"
    )
  }

  @Test(arguments: [
    ("# Ship\n", "\n- [Ship](ship.md)\n\n"),
    ("", "\n- [ship.md](ship.md)\n\n"),
    ("---\ntitle: Ship it\n---\nText.\n", "\n- [Ship it](ship.md)\n\n"),
    ("---\nsummary: [a, b]\nread_when: x\nlast_updated: soon\n---\n# A\n", "\n- [A](ship.md) (read when: x)\n\n"),
    ("---\nsummary: \"  \"\nread_when: []\n---\n# A\n", "\n- [A](ship.md)\n\n"),
    ("---\nsummary: |\n  two\n  lines\n---\n# A\n", "\n- [A](ship.md): two lines\n\n"),
    ("---\nsummary: x\n# A\n", "\n- [A](ship.md)\n\n"),
  ])
  func `what the front matter lacks is left out`(text: String, line: String) {
    #expect(Self.line(text) == line)
  }

  @Test(arguments: [
    ("read_when and *this* `code`", #"read_when and \*this\* \`code\`"#),
    ("_a_ ~~b~~ [c](d) <!-- e --> \\", #"\_a\_ \~\~b\~\~ \[c\](d) \<!-- e --> \\"#),
    ("see @docs/x.md and a@b.c", #"see \@docs/x.md and a@b.c"#),
    ("&amp; R & D", #"\&amp; R & D"#),
    ("a\u{202E}b", #"a\\u{202E}b"#),
    ("क्\u{200D}ष", "क्\u{200D}ष"),
  ])
  func `what would be markup is escaped`(text: String, escaped: String) {
    #expect(PlainMarkdown.text(text) == escaped)
  }

  @Test func `a long summary is cut`() {
    let text = String(repeating: "ab ", count: 400)
    #expect(Self.document("---\nsummary: \(text)\n---\n").summary?.unicodeScalars.count == 301)
  }

  @Test func `the files of a folder come before its folders, and links lead from the index`() throws {
    let paths = ["docs/z.md", "docs/a/x.md", "docs/a.md", "docs/a/b/y.md", "docs/a b.md"]
    let documents = try paths.map { IndexedDocument(at: try RelativePath(onDisk: $0), []) }
    let index = DocumentIndex(documents, in: RelativePath(constant: "notes/INDEX.md"), locale: .english)
    let lines = String(decoding: index.body, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "- [a b.md](../docs/a%20b.md)", "- [a.md](../docs/a.md)", "- [z.md](../docs/z.md)",
        "- [x.md](../docs/a/x.md)", "- [y.md](../docs/a/b/y.md)",
      ])
  }

  @Test func `an empty list is an empty line`() {
    #expect(DocumentIndex([], in: Self.readme, locale: .english).body == Array("\n".utf8))
  }

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"]) func `every language has its own words`(tag: String) throws {
    let words = DocumentIndexWords.words(for: try #require(LocaleTag(tag)))
    #expect(words == DocumentIndexWords.all[tag])
    #expect(tag == "en" || words != DocumentIndexWords.words(for: .english))
  }

  @Test func `only Markdown files of the folder without hidden names are listed`() throws {
    let docs = DocsConfig()
    let listed = try ["docs/a.md", "docs/a/b.MARKDOWN", "docs/a.b.md"].map { try RelativePath($0) }
    #expect(listed.allSatisfy(docs.lists))
    let others = try ["docs/README.md", "docs/a.txt", "doc/a.md", "docs/.x/a.md", "docs/.a.md", "docs"].map {
      try RelativePath($0)
    }
    #expect(others.filter(docs.lists) == [])
  }

  @Test func `the index is a Markdown file outside of hidden folders`() throws {
    let allowed = try ["AGENTS.md", "docs/README.md"].map { try RelativePath($0) }
    #expect(allowed.allSatisfy(DocsConfig.allowsIndex))
    let others = try [".github/x.md", ".x.md", "docs/index.html", "Makefile"].map { try RelativePath($0) }
    #expect(others.filter(DocsConfig.allowsIndex) == [])
  }
}
