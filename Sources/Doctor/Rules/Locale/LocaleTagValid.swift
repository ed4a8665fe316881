internal import Reporting
internal import Vocabulary

extension Rule {
  /// Languages are compared by their tags.
  static let localeTagValid = Rule(
    id: "locale.tag-valid",
    severity: .error,
    summary: "A document names its language by a BCP 47 tag.",
    why: """
      A document is chosen by the tag of its language. One with a low line or a language's name is no tag, and the \
      document is never chosen.
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
    Message("locale.tag-valid", "'{text}' is no language tag; write one such as 'ko' or 'pt-BR'", ["text": .text(text)])
  }
}
