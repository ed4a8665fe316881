import Packs
import Testing
import Vocabulary

@Suite struct LocaleChainTests {
  @Test(arguments: [
    ("pt-BR", "en", ["en", "pt", "pt-BR"], ["pt-BR", "pt", "en", "-"]),
    ("pt-BR", "en", ["en", "pt"], ["pt", "en", "-"]),
    ("zh-TW", "en", ["en", "zh"], ["en", "-"]),
    ("zh-Hant-TW", "en", ["en", "zh", "zh-Hant"], ["zh-Hant", "en", "-"]),
    ("en", "en", ["en", "ko"], ["en", "-"]),
    ("en-GB", "ko", ["en", "ko"], ["en", "ko", "-"]),
    ("de", "ko", ["en", "ko"], ["ko", "-"]),
  ])
  func `documents are searched in the locale, its parents, the source language, then common`(
    _ tag: String, _ source: String, _ available: [String], _ expected: [String]
  ) throws {
    let chain = LocaleChain(for: try locale(tag), source: try locale(source), available: try available.map(locale))
    #expect(chain.sources.map { $0?.text ?? "-" } == expected)
  }
}
