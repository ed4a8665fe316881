internal import Documents
package import Vocabulary

/// mustflow's `i18n.toml`: from which revision of its source each translation was made. `status` is what its authors
/// wrote there; whether a translation is outdated follows from the revisions.
package struct MustflowLedger: Sendable {
  /// A document and its translations.
  package struct Document: Sendable {
    package let id: String
    package let revision: Int
    /// Relative to the folder of the ledger; nil if it is not given.
    package let source: RelativePath?
    package let translations: [Translation]
  }

  /// A document in one other language.
  package struct Translation: Sendable {
    /// The language as it is written.
    package let locale: String
    /// The revision of the source it was made from.
    package let revision: Spanned<Int>
    /// `current`, `stale`, `needs_review` or `missing`; nil if it is not given.
    package let status: String?
    /// Relative to the folder of the ledger; nil if it is not given.
    package let file: RelativePath?
  }

  /// A translation that was made from an older revision than its source has now.
  package struct Stale: Sendable {
    package let document: String
    package let locale: String
    package let revision: Spanned<Int>
    package let source: Int
  }

  package let path: RelativePath
  package let source: LocaleTag
  package let documents: [Document]

  /// nil for any other file of that name. Entries without a revision are left out.
  package init?(at path: RelativePath, _ bytes: [UInt8]) {
    guard path.name == Self.name else { return nil }
    let root = TOMLDocument(parsing: bytes).root
    guard let source = root["source_locale"], let documents = root.table("documents") else { return nil }
    self.path = path
    self.source = source.text.flatMap { LocaleTag($0.value) } ?? .english
    self.documents = documents.entries.compactMap { entry in
      guard let table = entry.node.table, let revision = table.number("revision") else { return nil }
      let translations = table.table("translations")?.entries ?? []
      return Document(
        id: entry.key.text, revision: revision.value, source: Self.file(table.text("source")),
        translations: translations.compactMap { translation in
          guard let table = translation.node.table, let revision = table.number("source_revision") else { return nil }
          return Translation(
            locale: translation.key.text, revision: revision, status: table.text("status")?.value,
            file: Self.file(table.text("path")))
        })
    }
  }

  /// The name of the file.
  package static let name = "i18n.toml"

  /// The outdated translations, in the order of the file.
  package var stale: [Stale] {
    documents.flatMap { document in
      document.translations.filter { $0.revision.value < document.revision }.map {
        Stale(document: document.id, locale: $0.locale, revision: $0.revision, source: document.revision)
      }
    }
  }

  private static func file(_ text: Spanned<String>?) -> RelativePath? {
    text.flatMap { try? RelativePath(onDisk: $0.value) }
  }
}

extension TranslationTable {
  /// What mustflow's ledger says. `needs_review` is a translation that no human has read; its `source` may be another
  /// text than the revision, which mustflow does not record.
  package init(_ mustflow: MustflowLedger) {
    let written = mustflow.documents.flatMap(\.translations).compactMap { LocaleTag($0.locale) }
    let locales = Set(written).subtracting([mustflow.source]).sorted()
    let folder = mustflow.path.parent
    func place(_ file: RelativePath?) -> RelativePath? { file.map { folder?.appending($0) ?? $0 } }
    self.init(
      ledger: mustflow.path, locales: locales,
      documents: mustflow.documents.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map { document in
        var translations = Dictionary(uniqueKeysWithValues: locales.map { ($0, Translation(.missing, path: nil)) })
        for translation in document.translations {
          guard let locale = LocaleTag(translation.locale), translation.status != "missing" else { continue }
          let behind = document.revision.subtractingReportingOverflow(translation.revision.value)
          let review: Ledger.Review? = translation.status == "needs_review" ? .machine : nil
          let state: State =
            behind.overflow || behind.partialValue == 0 ? .current : behind.partialValue > 0 ? .stale : .ahead
          translations[locale] = Translation(
            state, behind: state == .stale ? behind.partialValue : nil, review: review, path: place(translation.file))
        }
        return Document(
          id: document.id, source: place(document.source), revision: document.revision, isChanged: false,
          translations: translations)
      })
  }
}
