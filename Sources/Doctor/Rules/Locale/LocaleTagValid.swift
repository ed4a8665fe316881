internal import Reporting
internal import Vocabulary

extension Rule {
  /// Languages are compared by their tags.
  static let localeTagValid = Rule(
    id: "locale.tag-valid",
    severity: .error,
    summary: "A document names its language with a BCP 47 tag.",
    why: """
      A document is chosen by its language tag. A name with an underscore, or the name of a language, is not a tag, so \
      the document is never chosen.
      """,
    source: "RFC 5646, section 2.1",
    dialects: [.cairn, .mustflow],
    good: [
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: zh-Hant-TW\n---\nText.\n"),
      Example(at: "tea.md", "---\nmustflow_doc: docs.tea\nlocale: no\n---\nText.\n"),
    ],
    bad: [
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ↓pt_BR\n---\nText.\n"),
      Example(at: "tea.md", "---\nmustflow_doc: docs.tea\nlocale: ↓portuguese (Brazil)\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let locale = document.locale, LocaleTag(locale.value) == nil else { return [] }
      return [Finding(.invalid(locale.value), at: locale.span)]
    })
}

extension Message {
  fileprivate static func invalid(_ text: String) -> Message {
    Message(
      "locale.tag-valid", "'{text}' is not a language tag\nuse one such as 'ko' or 'pt-BR'", ["text": .text(text)])
  }
}
