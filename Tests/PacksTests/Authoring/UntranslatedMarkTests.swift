import Packs
import Testing
import Vocabulary

/// The copies that a translation starts from.
@Suite struct UntranslatedMarkTests {
  private let source =
    "---\nname: brew\ndescription: Brews tea.\nmetadata:\n  cairn-locale: en\n  cairn-revision: \"3\"\n---\n\n# Brew\n\nBoil.\n"

  private func copy(of text: String, _ tag: String = "ko", id: String = "skill.brew") throws -> String {
    String(decoding: UntranslatedMark.copy(of: Array(text.utf8), id: id, in: try locale(tag)), as: UTF8.self)
  }

  @Test func `a copy has the mark after its front matter, and names its language`() throws {
    #expect(
      try copy(of: source) == """
        ---
        name: brew
        description: Brews tea.
        metadata:
          cairn-locale: ko
          cairn-revision: "3"
        ---

        <!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew ko` -->

        # Brew

        Boil.

        """)
  }

  @Test(arguments: [
    "Text.\n", "\r\nText.\r\nMore.\r\n", "\u{FEFF}---\nname: x\n---\nText.\n", "", "---\nname: x\n---\n",
  ])
  func `the mark is found in every copy, and removed without a trace`(text: String) throws {
    let bytes = Array(try copy(of: text).utf8)
    let mark = try #require(UntranslatedMark(in: bytes))
    #expect(mark.removed(from: bytes) == Array(text.utf8))
  }

  @Test(arguments: [
    "Write `<!-- cairn-untranslated: x -->` at the start.\n", "```md\n<!-- cairn-untranslated: x -->\n```\n",
    "<!-- cairn-untranslated-words: x -->\n", "<!-- see cairn-untranslated -->\n", "cairn-untranslated\n",
  ])
  func `a text about the mark does not have it`(text: String) {
    #expect(UntranslatedMark(in: Array(text.utf8)) == nil)
  }

  @Test func `a name that ends a comment is not in the mark`() throws {
    let text = try copy(of: "Text.\n", id: "skill.brew/references/a-->b.md")
    #expect(text.hasPrefix("<!-- cairn-untranslated: translate this copy, then run `cairn i18n accept all ko` -->\n"))
  }

  @Test func `a language that YAML reads as a boolean is in quotes`() throws {
    #expect(try copy(of: source, "no").contains("cairn-locale: \"no\"\n"))
  }

  @Test func `a copy is the same prose as its source until it is translated`() throws {
    let bytes = Array(try copy(of: source).utf8)
    #expect(Prose(bytes) == Prose(Array(source.utf8)))
    let translated = String(decoding: bytes, as: UTF8.self).replacing("Boil.", with: "끓입니다.")
    #expect(Prose(Array(translated.utf8)) != Prose(Array(source.utf8)))
  }

  @Test func `a copy is not installed: its readers get the source`() throws {
    var fixture = PackFixture()
    let inKorean = "templates/locales/ko/skills/release/SKILL.md"
    let source = try #require(fixture.files["templates/locales/en/skills/release/SKILL.md"])
    for (text, tag) in [(try copy(of: source, id: "skill.release"), "en"), (source, "ko")] {
      fixture.files[inKorean] = text
      let pack = try #require(fixture.load().pack)
      let documents = pack.documents(locale: try locale("ko"), skills: [try skill("release")], agents: [])
      #expect(documents.first { $0.id == "skill.release" }?.locale == (try locale(tag)))
    }
  }
}
