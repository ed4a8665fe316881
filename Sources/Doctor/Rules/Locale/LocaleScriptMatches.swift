internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A text that was never translated still has the name of the language.
  static let localeScriptMatches = Rule(
    id: "locale.script-matches",
    severity: .warning,
    summary: "A document is written in the script of its language.",
    why: """
      A text that was copied for translation but never translated counts as a translation. It is installed for readers \
      of that language and reported as done.
      """,
    source: "Unicode CLDR, likely subtags; seen in the wild: sources saved under another language's folder",
    dialects: [.cairn, .mustflow],
    good: [
      Example(
        at: "tea.md",
        "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ko\n---\n# 차\n\nRun `make tea` with the kettle, the pot and the cups.\n"
      ),
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ko\n---\n# Tea\n"),
      Example(
        at: "tea.md",
        "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: en\n---\nTea (차, 茶) is brewed with hot water for three minutes.\n"
      ),
      // A document that is not finished has hints in another language.
      Example(
        at: "tea.md",
        "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ja\n---\n# Tea\n\nTODO(cairn): say in two sentences what this recipe achieves.\n"
      ),
    ],
    bad: [
      Example(
        at: "tea.md",
        "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ↓ko\n---\n# Tea\n\nBoil the water and let the tea draw for three minutes.\n"
      ),
      Example(
        at: "tea.md",
        "---\nmustflow_doc: docs.tea\nlocale: ↓en\n---\n물을 끓인 다음 찻잎을 넣고 삼 분 동안 우려냅니다. 찻잔을 미리 데우고 잎은 한 숟갈만 넣은 뒤 뚜껑을 덮고 기다렸다가 따라 마십니다.\n"
      ),
    ],
    check: .eachDocument { document in
      guard let locale = document.locale, let tag = LocaleTag(locale.value) else { return [] }
      let expected = UnicodeScript.expected(of: tag)
      // A copy that is to be translated is reported as one.
      guard !expected.isEmpty, UntranslatedMark(in: document.bytes) == nil else { return [] }
      let letters = UnicodeScript.letters(in: document)
      let fitting = expected.reduce(0) { $0 + letters[$1, default: 0] }
      let others = letters.values.reduce(0, +) - fitting
      // A few letters are not enough; Latin letters occur in code and names in every language.
      guard others >= 40, expected == [.latin] ? others > fitting : fitting == 0,
        !AuthorPlaceholder.isIn(document.bytes)
      else { return [] }
      return [Finding(.otherScript(tag), at: locale.span)]
    })
}

extension Message {
  fileprivate static func otherScript(_ tag: LocaleTag) -> Message {
    Message(
      "locale.script-matches",
      "the text is not in the script of '{tag}'\ntranslate it, or correct the language",
      ["tag": .text(tag.text)])
  }
}
