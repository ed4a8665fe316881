import Testing

@testable import Vocabulary

struct LocaleTagTests {
  @Test(arguments: [
    ("en", "en", "en", nil, nil), ("EN", "en", "en", nil, nil), ("pt-br", "pt-BR", "pt", nil, "BR"),
    ("ZH-hANT-tw", "zh-Hant-TW", "zh", "Hant", "TW"),
    ("es-419", "es-419", "es", nil, "419"), ("sl-rozaj-biske", "sl-rozaj-biske", "sl", nil, nil),
    ("de-1996", "de-1996", "de", nil, nil),
    ("zh-yue-HK", "zh-yue-HK", "zh", nil, "HK"), ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc", "en", nil, nil),
    ("de-x-1", "de-x-1", "de", nil, nil),
    ("hi-u-nu-latn", "hi-u-nu-latn", "hi", nil, nil), ("abcd", "abcd", "abcd", nil, nil),
    ("abcdefgh-US", "abcdefgh-US", "abcdefgh", nil, "US"),
  ])
  func `a well-formed tag is read in the recommended case`(
    text: String, tag: String, language: String, script: String?, region: String?
  ) throws {
    let read = try #require(LocaleTag(text))
    #expect(read.text == tag)
    #expect(read.language == language)
    #expect(read.script == script)
    #expect(read.region == region)
    #expect(LocaleTag(tag) == read)
  }

  @Test(arguments: [
    "", "-", "e", "en-", "-en", "en--US", "en_US", "en-US-", "abcdefghi", "en-abcdefghi", "1n", "en-x", "en-a",
    "en-a-b", "x-private", "en-US-GB", "en-Latn-Cyrl",
    "한국어", "\u{212A}o", "en US", "en-\u{E9}", "en\n", "zh-aaa-bbb-ccc-ddd", "en-u-x",
  ])
  func `other text is not a language tag`(text: String) {
    #expect(LocaleTag(text) == nil)
  }

  @Test(arguments: [
    ("pt-BR", ["pt"]), ("zh-TW", []), ("zh-Hant-TW", ["zh-Hant"]), ("zh-Hans-CN", ["zh-Hans", "zh"]), ("zh-CN", ["zh"]),
    ("sr-Latn-RS", ["sr-Latn"]),
    ("en", []), ("en-a-bbb", ["en"]), ("de-x-foo", ["de"]), ("es-419", ["es"]), ("pa-PK", []),
    ("sl-rozaj-biske", ["sl-rozaj", "sl"]),
  ])
  func `parents lose their last subtag and keep the script`(text: String, parents: [String]) throws {
    #expect(try #require(LocaleTag(text)).parents.map(\.text) == parents)
  }

  @Test func `tags are sorted by their bytes`() {
    #expect(
      ["zh", "en-US", "en", "ko"].compactMap(LocaleTag.init).sorted().map(\.text) == ["en", "en-US", "ko", "zh"])
  }
}
