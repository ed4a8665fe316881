internal import Documents
package import Vocabulary

/// New revisions and digests of the sources of a pack that changed, in its ledger and in their front matter. Every byte
/// that states neither is kept.
package struct RevisionBump: Sendable {
  /// The text of the ledger.
  package let ledger: [UInt8]
  /// The new texts of documents that state their revision, by their paths.
  package let documents: [RelativePath: [UInt8]]
  /// What was done, in byte order of the ids.
  package let changes: [RevisionChange]

  /// The documents of a pack in the language of the ledger.
  package struct Source: Sendable, Hashable {
    package let version: PackContents.Version
    package let bytes: [UInt8]
    /// Whether it needs an entry; one that has an entry is compared in any case.
    package let isListed: Bool

    package init(_ version: PackContents.Version, _ bytes: [UInt8], isListed: Bool) {
      self.version = version
      self.bytes = bytes
      self.isListed = isListed
    }
  }

  /// The ledger is written in a form in which this entry cannot be changed.
  package struct NotEditable: Error, Sendable, Hashable {
    package let id: String
  }

  /// The bump of a ledger that has no errors.
  ///
  /// `bytes` is its text. `sources` are all documents in its language. An entry without one of them is removed if
  /// `isGone` says so of its id, and that of a translation if `isTranslationGone` says so. With `only`, just the entries
  /// with these ids are changed. An editorial bump keeps the revision of a changed text, and translations that were made
  /// from the old text count as made from the new one.
  package init(
    _ ledger: Ledger, _ bytes: [UInt8], sources: [Source], only ids: Set<String>? = nil, isEditorial: Bool = false,
    isGone: (String) -> Bool, isTranslationGone: (String, LocaleTag) -> Bool = { _, _ in false }
  ) throws(NotEditable) {
    var edit = LedgerEdit(ledger, bytes)
    var documents: [RelativePath: [UInt8]] = [:]
    var changes: [RevisionChange] = []
    var known: Set<String> = []
    for source in sources {
      let id = source.version.id
      known.insert(id)
      guard ids?.contains(id) ?? true else { continue }
      let said = SourceRevision(in: source.bytes)
      guard let entry = ledger.documents[id] else {
        guard source.isListed else { continue }
        edit.add(source.version, source.bytes)
        changes.append(RevisionChange(id: id, kind: .added(revision: said.number ?? 1)))
        continue
      }
      let digest = Ledger.digest(ofSource: source.bytes)
      guard let recorded = entry.digest, recorded != digest else {
        if entry.awaitsAuthor(of: source.bytes) { continue }
        let isFilled = edit.complete(id, entry, digest)
        if isFilled { changes.append(RevisionChange(id: id, kind: .completed(revision: entry.revision))) }
        if let (text, change) = Self.correction(of: source, said, entry) {
          documents[source.version.file] = text
          changes.append(change)
        }
        continue
      }
      if isEditorial {
        edit.renew(id, entry, from: recorded, to: digest)
        changes.append(RevisionChange(id: id, kind: .renewed(revision: entry.revision)))
        if let (text, change) = Self.correction(of: source, said, entry) {
          documents[source.version.file] = text
          changes.append(change)
        }
        continue
      }
      let number = entry.nextRevision(saying: said.number)
      var text = source.bytes
      if said.number != number, let change = said.edit(to: number) {
        text = text.applying(change)
        documents[source.version.file] = text
      }
      // In a text that is not UTF-8 the digest may cover the revision, too.
      edit.raise(id, entry, to: number, Ledger.digest(ofSource: text))
      changes.append(RevisionChange(id: id, kind: .raised(from: entry.revision, to: number)))
    }
    for (id, entry) in ledger.documents where ids?.contains(id) ?? true {
      if !known.contains(id), isGone(id) {
        edit.remove(id)
        changes.append(RevisionChange(id: id, kind: .removed(translations: entry.translations.keys.sorted())))
        continue
      }
      let gone = entry.translations.keys.filter { isTranslationGone(id, $0) }.sorted()
      guard !gone.isEmpty else { continue }
      for locale in gone { edit.remove(id, locale) }
      changes.append(RevisionChange(id: id, kind: .untranslated(gone)))
    }
    self.ledger = try edit.text()
    self.documents = documents
    self.changes = changes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The text with the revision of the ledger, if its front matter says another one. That number is no part of what the
  /// digest covers, so the ledger decides; nil if the digest covers it, as it may in a text that is not UTF-8.
  private static func correction(
    of source: Source, _ said: SourceRevision, _ entry: Ledger.Entry
  ) -> (text: [UInt8], change: RevisionChange)? {
    guard let number = said.number, number != entry.revision, let edit = said.edit(to: entry.revision) else {
      return nil
    }
    let text = source.bytes.applying(edit)
    guard Ledger.digest(ofSource: text) == Ledger.digest(ofSource: source.bytes) else { return nil }
    return (text, RevisionChange(id: source.version.id, kind: .corrected(from: number, to: entry.revision)))
  }
}

/// What a bump does to the entry of one document.
package struct RevisionChange: Sendable, Hashable {
  package let id: String
  package let kind: Kind

  /// The change.
  package enum Kind: Sendable, Hashable {
    /// The text changed.
    case raised(from: Int, to: Int)
    /// The text changed, and its revision is kept.
    case renewed(revision: Int)
    /// It had no entry.
    case added(revision: Int)
    /// A digest was missing.
    case completed(revision: Int)
    /// It is deleted; with its translations that had an entry.
    case removed(translations: [LocaleTag])
    /// Translations of it that had an entry are deleted.
    case untranslated([LocaleTag])
    /// Its front matter said another revision than the ledger.
    case corrected(from: Int, to: Int)
  }

  package init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

extension [UInt8] {
  /// The text after an edit.
  fileprivate func applying(_ change: (span: Span, text: String)) -> [UInt8] {
    var text = self
    text.replaceSubrange(change.span.range.clamped(to: indices), with: Array(change.text.utf8))
    return text
  }
}
