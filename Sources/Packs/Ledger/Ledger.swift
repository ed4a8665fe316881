internal import Documents
package import Vocabulary

/// Which revision of the source each translation was made from: i18n/documents.toml (`.github/docs/ledger.md`).
package struct Ledger: Sendable, Hashable {
  /// The only schema that this version of Cairn reads.
  package static let schema = 1

  /// The first lines of a new ledger, which has no entries yet.
  package static func head(source: LocaleTag) -> String {
    "schema = \(schema)\nsource = \(TOMLText.string(source.text))\n"
  }

  /// The language of the sources.
  package let source: LocaleTag
  /// One entry per document, by its name: `skill.release`, `skill.release/references/report.md`, `agents.root`.
  package let documents: [String: Entry]

  /// The entry of one document.
  package struct Entry: Sendable, Hashable {
    package let revision: Int
    /// The digest of the source text at that revision; nil in a ledger that was written by hand without it.
    package let digest: Digest?
    package let translations: [LocaleTag: Translation]
    /// The positions of its name, its revision and its digest, if it has one.
    package let span: Span
    package let revisionSpan: Span
    package let digestSpan: Span?

    /// Whether its source is a new text that its author has still to write: it gets its digest when that is done.
    package func awaitsAuthor(of source: [UInt8]) -> Bool { digest == nil && AuthorPlaceholder.isIn(source) }

    /// The revision of a changed text: the next one, or the one that the document itself says if that is higher.
    package func nextRevision(saying number: Int?) -> Int {
      max(number ?? 0, revision == .max ? revision : revision + 1)
    }
  }

  /// The entry of a document in one other language.
  package struct Translation: Sendable, Hashable {
    /// The revision of the source it was made from.
    package let revision: Int
    /// The digest of the source text it was made from; nil in a ledger that was written by hand without it.
    package let source: Digest?
    package let review: Review
    /// The positions of its language, its revision and its digest, if it has one.
    package let span: Span
    package let revisionSpan: Span
    package let sourceSpan: Span?
  }

  /// Who reviewed a translation.
  package enum Review: String, Sendable, Hashable, CaseIterable {
    case machine, human
  }

  package init(source: LocaleTag, documents: [String: Entry]) {
    self.source = source
    self.documents = documents
  }

  /// The revision of a document in a language, or the one it was made from; nil if it is not in the ledger.
  package func revision(of document: String, in locale: LocaleTag) -> Int? {
    guard let entry = documents[document] else { return nil }
    return locale == source ? entry.revision : entry.translations[locale]?.revision
  }

  /// The digest of a source text for the ledger: of the document without the value of `cairn-revision` below `metadata`
  /// in its front matter, from the first non-blank byte after the colon to the last one of the line.
  package static func digest(ofSource bytes: [UInt8]) -> Digest {
    let bytes = Text.normalized(bytes)
    guard let value = RevisionValue(in: bytes) else { return Digest(ofBytes: bytes) }
    return Digest(ofBytes: Array(bytes[..<value.span.lower] + bytes[value.span.upper...]))
  }
}
