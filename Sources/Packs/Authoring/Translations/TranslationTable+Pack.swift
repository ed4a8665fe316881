package import Vocabulary

extension TranslationTable {
  /// The table of a pack with a ledger; nil if its manifest names none, or if the ledger cannot be read. `bytes` reads a
  /// file of the pack.
  package init?(of contents: PackContents, bytes: (RelativePath) -> [UInt8]?) {
    guard let manifest = contents.manifest, let path = manifest.ledger, let ledger = contents.ledger else { return nil }
    let files = DocumentFiles(of: contents)
    let locales = manifest.available.filter { $0 != ledger.source }
    self.init(
      ledger: path, locales: locales,
      documents: files.ids.map { id in
        let source = files[id, ledger.source]
        let entry = ledger.documents[id]
        let text = source.flatMap(bytes)
        let digest = text.map { Ledger.digest(ofSource: $0) }
        let isUnfinished = text.flatMap { entry?.awaitsAuthor(of: $0) } == true
        var translations: [LocaleTag: Translation] = [:]
        for locale in locales {
          let file = files[id, locale]
          let isCopy = file.flatMap(bytes).map { UntranslatedMark(in: $0) != nil } ?? false
          let known = isCopy || file == nil ? nil : entry?.translations[locale]
          if source == nil {
            // Where there is no file either, there is nothing to translate.
            if let file { translations[locale] = Translation(.orphaned, review: known?.review, path: file) }
          } else {
            translations[locale] = Translation(known, of: entry, path: file)
          }
        }
        return Document(
          id: id, source: source, revision: entry?.revision,
          isChanged: source != nil && !isUnfinished && (entry?.digest == nil || digest != entry?.digest),
          translations: translations)
      })
  }
}

extension TranslationTable.Translation {
  /// The state of a translation that the ledger has, or does not have.
  fileprivate init(_ known: Ledger.Translation?, of entry: Ledger.Entry?, path: RelativePath?) {
    guard let known, let entry else {
      self.init(.missing, path: path)
      return
    }
    if known.revision > entry.revision {
      self.init(.ahead, review: known.review, path: path)
    } else if known.revision < entry.revision {
      self.init(.stale, behind: entry.revision - known.revision, review: known.review, path: path)
    } else if let source = known.source, let digest = entry.digest, source != digest {
      self.init(.stale, behind: 0, review: known.review, path: path)
    } else {
      self.init(.current, review: known.review, path: path)
    }
  }
}
