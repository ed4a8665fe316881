internal import Documents
package import Vocabulary

/// The parts of mustflow's `i18n.toml` that rules use.
package struct MustflowLedger: Sendable {
  /// A translation that was made from an older revision than its source has now.
  package struct Stale: Sendable {
    package let document: String
    package let locale: String
    package let revision: Spanned<Int>
    package let source: Int
  }

  package let path: RelativePath
  package let stale: [Stale]

  /// nil for any other file of that name.
  init?(_ file: SubjectFile) {
    guard file.path.name == "i18n.toml" else { return nil }
    let root = TOMLDocument(parsing: file.bytes).root
    guard root["source_locale"] != nil, let documents = root.table("documents") else { return nil }
    path = file.path
    var stale: [Stale] = []
    for document in documents.entries {
      guard let table = document.node.table, let source = table.number("revision"),
        let translations = table.table("translations")
      else { continue }
      for translation in translations.entries {
        guard let revision = translation.node.table?.number("source_revision"), revision.value < source.value else {
          continue
        }
        stale.append(
          Stale(
            document: document.key.text, locale: translation.key.text, revision: revision, source: source.value))
      }
    }
    self.stale = stale
  }
}
