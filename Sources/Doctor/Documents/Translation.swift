internal import Documents
internal import Vocabulary

/// A document of a pack in one language, and the same document in the pack's source language.
struct Translation: Sendable {
  let document: Document
  let locale: LocaleTag
  let source: Document
  let sourceLocale: LocaleTag
}

extension DocumentTree {
  /// The source language of a folder of languages: that of its manifest, else English.
  func sourceLocale(of folder: RelativePath) -> LocaleTag { sourceLocales[folder] ?? .english }

  /// Where the source of a translation is.
  private func sourcePath(of place: LocalizedPath, in locale: LocaleTag) -> RelativePath? {
    if let folder = plainSources[place.folder] { return folder?.appending(place.rest) ?? place.rest }
    guard let folder = try? RelativePath(onDisk: locale.text) else { return nil }
    return place.folder.appending(folder).appending(place.rest)
  }

  /// Finds every translation whose source exists, in the order of the documents.
  func findTranslations() -> [Translation] {
    documents.compactMap { document in
      guard let place = LocalizedPath(document.path, known: sourceLocales), let locale = LocaleTag(place.tag) else {
        return nil
      }
      let sourceLocale = sourceLocale(of: place.folder)
      guard locale != sourceLocale, let path = sourcePath(of: place, in: sourceLocale), let source = self[path] else {
        return nil
      }
      return Translation(
        document: document.whole, locale: locale, source: source.whole, sourceLocale: sourceLocale)
    }
  }
}

extension Document {
  /// The language that a document states, as it is written.
  var locale: Spanned<String>? {
    if let own = metadata("cairn-locale") { return own }
    guard dialect == .mustflow, let field = frontMatter?["locale"], let text = field.value?.text else { return nil }
    return Spanned(text, field.valueSpan)
  }

  /// Where a finding about the whole document is shown: at the language it states, else at the start of its text.
  var mainPlace: Span {
    if let locale { return locale.span }
    let first = self[markdown.body].firstIndex { $0 > 0x20 } ?? markdown.body.lower
    return head(of: Span(first, bytes.count))
  }
}
