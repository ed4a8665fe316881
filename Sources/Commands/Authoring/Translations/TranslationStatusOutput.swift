internal import Packs
internal import Vocabulary

/// The state of translations, in JSON. Paths are relative to the root.
struct TranslationStatusOutput: Encodable {
  let root: String
  /// Whether nothing needs work.
  let clean: Bool
  /// The ledger of the pack, and the language of its sources; nil without a pack.
  let ledger: String?
  let source: String?
  let documents: [Document]
  /// By language.
  let totals: [String: Total]
  /// The ledgers of mustflow; nil if there are none.
  let mustflow: [Mustflow]?

  /// A document in all languages.
  struct Document: Encodable {
    let id: String
    /// The path of the source; nil if it does not exist.
    let source: String?
    /// nil if the ledger does not have it.
    let revision: Int?
    /// Whether the source is not the text that the ledger records.
    let changed: Bool
    /// By language.
    let languages: [String: Translation]
  }

  /// A document in one language.
  struct Translation: Encodable {
    /// `current`, `stale`, `missing`, `ahead` or `orphaned`.
    let state: String
    /// By how many revisions it is outdated; nil unless it is.
    let behind: Int?
    /// `machine` or `human`; nil if the ledger does not say.
    let review: String?
    /// nil if there is no file.
    let path: String?
  }

  /// The counts of one language.
  struct Total: Encodable {
    let documents: Int
    let current: Int
    let stale: Int
    let missing: Int
    let ahead: Int
    let orphaned: Int
    let machine: Int
    let human: Int
  }

  /// What a ledger of mustflow says.
  struct Mustflow: Encodable {
    let ledger: String
    let documents: [Document]
    let totals: [String: Total]
  }

  init(root: String, clean: Bool, own: TranslationTable?, mustflow: [TranslationTable], in pack: AuthoredPack?) {
    func place(_ path: RelativePath) -> String { pack?.path(path).text ?? path.text }
    self.root = root
    self.clean = clean
    ledger = own.map { place($0.ledger) }
    source = own == nil ? nil : pack?.contents.ledger?.source.text
    documents = own.map { Self.documents(of: $0, place) } ?? []
    totals = own.map(Self.totals) ?? [:]
    let others = mustflow.map { table in
      Mustflow(
        ledger: table.ledger.text, documents: Self.documents(of: table) { $0.text }, totals: Self.totals(of: table))
    }
    self.mustflow = others.isEmpty ? nil : others
  }

  private static func documents(of table: TranslationTable, _ place: (RelativePath) -> String) -> [Document] {
    table.documents.map { document in
      let languages = document.translations.map { locale, translation in
        (
          locale.text,
          Translation(
            state: translation.state.rawValue, behind: translation.behind, review: translation.review?.rawValue,
            path: translation.path.map(place))
        )
      }
      return Document(
        id: document.id, source: document.source.map(place), revision: document.revision, changed: document.isChanged,
        languages: Dictionary(languages) { first, _ in first })
    }
  }

  private static func totals(of table: TranslationTable) -> [String: Total] {
    let totals = table.locales.map { locale in
      let total = table.total(of: locale)
      return (
        locale.text,
        Total(
          documents: total.documents, current: total[.current], stale: total[.stale], missing: total[.missing],
          ahead: total[.ahead], orphaned: total[.orphaned], machine: total[.machine], human: total[.human])
      )
    }
    return Dictionary(totals) { first, _ in first }
  }
}
