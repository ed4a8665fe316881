internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// No translation is made from a text that is yet to be written.
  static let localeTranslationNotAhead = Rule(
    id: "locale.translation-not-ahead",
    severity: .error,
    summary: "No translation claims a later revision than its source has.",
    why: """
      A number that is too high hides every change of the source until it is reached. It comes from a slip of the hand, \
      or from a merge that lost the source's newer revision.
      """,
    source: "formats.md, the ledger",
    good: [.ledger(Example.translated(revision: 3)), .ledger(Example.translated(revision: 2))],
    bad: [.ledger(Example.translated(revision: 4, mark: "↓"))],
    check: .eachPack { pack in
      guard let path = pack.contents.manifest?.ledger, let ledger = pack.contents.ledger else { return [] }
      return ledger.documents.flatMap { id, entry in
        entry.translations.filter { $0.value.revision > entry.revision }.map { locale, translation in
          Finding(
            .ahead(id, locale, translation.revision, entry.revision), at: translation.revisionSpan,
            in: pack.tree(path), severity: pack.isInstalled ? .info : nil)
        }
      }
    })
}

extension Message {
  fileprivate static func ahead(_ id: String, _ locale: LocaleTag, _ revision: Int, _ source: Int) -> Message {
    Message(
      "locale.translation-not-ahead",
      "{id} in {locale} claims revision {number}, but its source is at {source}; correct one of them",
      ["id": .text(id), "locale": .text(locale.text), "number": .number(revision), "source": .number(source)])
  }
}
