import Packs
import Testing
import Vocabulary

@Suite struct LanguageNameTests {
  @Test(arguments: ["ko", "pt-BR", "zh-Hant-TW", "fil", "sr-Latn", "no"])
  func `a tag of a language is accepted`(text: String) {
    #expect(LanguageName(text).tag?.text == text && LanguageName(text).nearest == nil)
  }

  @Test func `a tag is accepted in any letter case`() {
    #expect(LanguageName("PT-br").tag?.text == "pt-BR")
  }

  @Test(
    arguments: [
      ("pt_BR", "pt-BR"), ("pt_BR.UTF-8", "pt-BR"), ("korean", "ko"), ("Koraen", "ko"), ("jp", "ja"), ("cn", "zh"),
      ("jp-JP", "ja-JP"), ("brazilian", nil), ("", nil), ("../x", nil), ("ko/..", nil), ("qq", nil),
    ] as [(String, String?)])
  func `another name is refused, with the tag that was probably meant`(text: String, nearest: String?) {
    #expect(LanguageName(text).tag == nil)
    #expect(LanguageName(text).nearest == nearest)
  }
}
