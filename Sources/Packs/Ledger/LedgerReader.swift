internal import Documents
package import Reporting
internal import Vocabulary

extension Ledger {
  /// Reads a ledger and reports every problem in one pass; invalid entries are left out of the value.
  package static func read(_ bytes: [UInt8]) -> (ledger: Ledger?, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "ledger")
    let ledger = read(&root)
    return (ledger, document.faults(with: root.faults))
  }

  /// The keys of the file.
  package static var shape: TableShape {
    var root = TableReader(recording: "ledger")
    _ = read(&root)
    return root.recorded
  }

  private static func read(_ root: inout TableReader) -> Ledger? {
    guard root.schema(supported: schema) else { return nil }
    let source = root.locale(root.string("source", required: true, form: .locale), "ledger.locale-valid")
    var documents: [String: Entry] = [:]
    _ = root.within("documents") { table in
      table.eachEntry { key, entry in
        if let read = Entry(&entry, at: key.span, source: source?.value) { documents[key.text] = read }
      }
    }
    root.finish()
    return source.map { Ledger(source: $0.value, documents: documents) }
  }
}

extension Ledger.Entry {
  /// Reads `[documents."…"]` and the tables of its translations.
  fileprivate init?(_ table: inout TableReader, at span: Span, source: LocaleTag?) {
    let revision = table.positive("revision", "ledger.revision-positive")
    let digest = table.digest("digest", "ledger.digest-valid", required: false)
    let isDigestInvalid = digest == nil && table.table["digest"] != nil
    var translations: [LocaleTag: Ledger.Translation] = [:]
    table.eachTable(named: .locale) { key, translation in
      let tag = translation.locale(Spanned(key.text, key.span), "ledger.locale-valid")
      let read = Ledger.Translation(&translation, at: key.span)
      guard let tag, let read else { return }
      if tag.value == source {
        translation.add(.sourceTranslated(tag))
      } else {
        translations[tag.value] = read
      }
    }
    guard let revision, !isDigestInvalid else { return nil }
    self.init(
      revision: revision.value, digest: digest?.value, translations: translations, span: span,
      revisionSpan: revision.span, digestSpan: digest?.span)
  }
}

extension Ledger.Translation {
  /// Reads `[documents."…".ko]`.
  fileprivate init?(_ table: inout TableReader, at span: Span) {
    let revision = table.positive("revision", "ledger.revision-positive")
    let source = table.digest("source", "ledger.digest-valid", required: false)
    let isSourceInvalid = source == nil && table.table["source"] != nil
    let review = table.parsed(
      table.string("review", required: true, form: .oneOf(Ledger.Review.self)), "ledger.review-known", Self.noReview
    ) {
      Ledger.Review(rawValue: $0)
    }
    guard let revision, !isSourceInvalid, let review else { return nil }
    self.init(
      revision: revision.value, source: source?.value, review: review.value, span: span, revisionSpan: revision.span,
      sourceSpan: source?.span)
  }

  private static func noReview(_ text: String) -> Message {
    Message("ledger.review-known", "'{review}' is not a kind of review\nuse machine or human", ["review": .text(text)])
  }
}

extension Diagnostic {
  fileprivate static func sourceTranslated(_ tag: Spanned<LocaleTag>) -> Diagnostic {
    Diagnostic(
      "ledger.locale-valid",
      Message(
        "ledger.source-translated", "'{locale}' is the source language and cannot be a translation\nremove it",
        ["locale": .text(tag.value.text)]),
      at: tag.span)
  }
}
