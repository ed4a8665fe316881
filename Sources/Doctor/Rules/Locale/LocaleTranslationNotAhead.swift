internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A translation cannot be made from a revision that does not exist yet.
  static let localeTranslationNotAhead = Rule(
    id: "locale.translation-not-ahead",
    severity: .error,
    summary: "No translation has a higher revision than its source.",
    why: """
      If the number is too high, changes of the source are not reported until its revision reaches that number. The \
      cause is a typing error, or a merge that lost the newer revision of the source.
      """,
    source: "Cairn's docs: ledger.md",
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
      "{id} in {locale} says it was translated from revision {number}, but its source is at {source}\ncorrect one of them",
      ["id": .text(id), "locale": .text(locale.text), "number": .number(revision), "source": .number(source)])
  }
}
