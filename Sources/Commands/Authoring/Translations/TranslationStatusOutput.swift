internal import Packs
internal import Reporting
internal import Vocabulary

/// The state of translations, in JSON. Paths are relative to the root.
struct TranslationStatusOutput: AnswerBody {
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
  struct Document: Codable, DescribedKeys {
    let id: String
    /// The path of the source; nil if it does not exist.
    let source: String?
    /// nil if the ledger does not have it.
    let revision: Int?
    /// Whether the source is not the text that the ledger records.
    let changed: Bool
    /// By language.
    let languages: [String: Translation]

    static let keyTexts = [
      "id": "The id of the document.", "source": "The path of the source; not there if it does not exist.",
      "revision": "The revision of the source; not there if the ledger does not have it.",
      "changed": "Whether the source is not the text that the ledger records.",
      "languages": "The translations, by language.",
    ]
  }

  /// A document in one language.
  struct Translation: Codable, DescribedKeys {
    /// `current`, `stale`, `missing`, `ahead` or `orphaned`.
    let state: String
    /// By how many revisions it is outdated; nil unless it is.
    let behind: Int?
    /// `machine` or `human`; nil if the ledger does not say.
    let review: String?
    /// nil if there is no file.
    let path: String?

    static let keyTexts = [
      "state": "`current`, `stale`, `missing`, `ahead` or `orphaned`.",
      "behind": "By how many revisions it is outdated; not there unless it is.",
      "review": "`machine` or `human`; not there if the ledger does not say.",
      "path": "The path of the translation; not there if there is no file.",
    ]
  }

  /// The counts of one language.
  struct Total: Codable, DescribedKeys {
    let documents: Int
    let current: Int
    let stale: Int
    let missing: Int
    let ahead: Int
    let orphaned: Int
    let machine: Int
    let human: Int

    static let keyTexts = [
      "documents": "How many documents the pack has.", "current": "How many are up to date.",
      "stale": "How many are outdated.", "missing": "How many are not translated.",
      "ahead": "How many name a revision that their source does not have yet.",
      "orphaned": "How many have no source.", "machine": "How many no human has read.",
      "human": "How many a human has read.",
    ]
  }

  /// What a ledger of mustflow says.
  struct Mustflow: Codable, DescribedKeys {
    let ledger: String
    let documents: [Document]
    let totals: [String: Total]

    static let keyTexts = [
      "ledger": "The path of the ledger.", "documents": "Its documents.", "totals": "The counts, by language.",
    ]
  }

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "clean": "Whether nothing needs work.", "ledger": "The ledger of the pack; not there without a pack.",
    "source": "The language of the sources; not there without a pack.", "documents": "The documents of the pack.",
    "totals": "The counts, by language.", "mustflow": "The ledgers of mustflow; not there if there are none.",
  ]

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
