package import Vocabulary

/// The documents of a pack and the state of each in every language: what `cairn i18n status` shows.
package struct TranslationTable: Sendable, Hashable {
  /// The ledger that it was made from: its path in the pack.
  package let ledger: RelativePath
  /// The languages without that of the sources, in the manifest's order.
  package let locales: [LocaleTag]
  /// In byte order of the ids.
  package let documents: [Document]

  /// One document in all languages.
  package struct Document: Sendable, Hashable {
    package let id: String
    /// The path of the source; nil if only translations of it are left.
    package let source: RelativePath?
    /// The revision in the ledger; nil if the ledger does not have the document.
    package let revision: Int?
    /// Whether the source is not the text that the ledger records: it was changed, or its digest was never recorded.
    package let isChanged: Bool
    /// What there is in each of the languages.
    package let translations: [LocaleTag: Translation]

    package init(
      id: String, source: RelativePath?, revision: Int?, isChanged: Bool, translations: [LocaleTag: Translation]
    ) {
      self.id = id
      self.source = source
      self.revision = revision
      self.isChanged = isChanged
      self.translations = translations
    }

    /// Whether the source or one of the translations needs work.
    package var needsWork: Bool { isChanged || translations.values.contains { $0.state != .current } }
  }

  /// A document in one language.
  package struct Translation: Sendable, Hashable {
    package let state: State
    /// By how many revisions it is outdated: 0 if it was made from another text of the current revision. nil in every
    /// other state.
    package let behind: Int?
    /// Who reviewed it; nil if the ledger does not say.
    package let review: Ledger.Review?
    /// Its path; nil if there is no file.
    package let path: RelativePath?

    package init(_ state: State, behind: Int? = nil, review: Ledger.Review? = nil, path: RelativePath?) {
      self.state = state
      self.behind = behind
      self.review = review
      self.path = path
    }
  }

  /// What is known about a translation.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case current, stale
    /// No file, or one that was not accepted: a copy that is to be translated.
    case missing
    /// Made from a later revision than the source has.
    case ahead
    /// The source does not exist.
    case orphaned
  }

  package init(ledger: RelativePath, locales: [LocaleTag], documents: [Document]) {
    self.ledger = ledger
    self.locales = locales
    self.documents = documents
  }

  /// The same with some of the documents and some of the languages only.
  package func filtered(
    locales chosen: [LocaleTag], documents isChosen: (Document) -> Bool
  ) -> TranslationTable {
    let locales = locales.filter { chosen.isEmpty || chosen.contains($0) }
    return TranslationTable(
      ledger: ledger, locales: locales,
      documents: documents.filter(isChosen).map { document in
        Document(
          id: document.id, source: document.source, revision: document.revision, isChanged: document.isChanged,
          translations: document.translations.filter { locales.contains($0.key) })
      })
  }

  /// Whether anything needs work.
  package var needsWork: Bool { documents.contains(where: \.needsWork) }

  /// How many documents of a language are in each state, and who reviewed those that are translated.
  package func total(of locale: LocaleTag) -> Total {
    var total = Total()
    for translation in documents.compactMap({ $0.translations[locale] }) {
      total.states[translation.state, default: 0] += 1
      if translation.state != .missing, let review = translation.review { total.reviews[review, default: 0] += 1 }
    }
    return total
  }

  /// The counts of one language.
  package struct Total: Sendable, Hashable {
    package fileprivate(set) var states: [State: Int] = [:]
    package fileprivate(set) var reviews: [Ledger.Review: Int] = [:]

    /// The documents, in any state.
    package var documents: Int { states.values.reduce(0, +) }

    package subscript(_ state: State) -> Int { states[state] ?? 0 }
    package subscript(_ review: Ledger.Review) -> Int { reviews[review] ?? 0 }
  }
}
