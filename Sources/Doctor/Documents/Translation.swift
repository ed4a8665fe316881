internal import Documents
internal import Vocabulary

/// A document of a pack in one language, and the same document in the pack's own.
struct Translation: Sendable {
  let document: Document
  let locale: LocaleTag
  let source: Document
  let sourceLocale: LocaleTag
}

extension DocumentTree {
  /// The language that a folder of languages is translated from: its manifest's, else English.
  func sourceLocale(of folder: RelativePath) -> LocaleTag { sourceLocales[folder] ?? .english }

  /// Every translation whose source is there, in the order of the documents.
  var translations: [Translation] {
    documents.compactMap { document in
      guard let place = LocalizedPath(document.path, known: sourceLocales), let locale = LocaleTag(place.tag) else {
        return nil
      }
      let sourceLocale = sourceLocale(of: place.folder)
      guard locale != sourceLocale, let folder = try? RelativePath(onDisk: sourceLocale.text),
        let source = self[place.folder.appending(folder).appending(place.rest)]
      else { return nil }
      return Translation(document: document, locale: locale, source: source, sourceLocale: sourceLocale)
    }
  }
}

extension Document {
  /// The language that a document says it is in, as it is written.
  var locale: Spanned<String>? {
    if let own = metadata("cairn-locale") { return own }
    guard dialect == .mustflow, let field = frontMatter?["locale"], let text = field.value?.text else { return nil }
    return Spanned(text, field.valueSpan)
  }

  /// Where to point at a document as a whole: at the language it names, else where its text starts.
  var mainPlace: Span {
    if let locale { return locale.span }
    let first = self[markdown.body].firstIndex { $0 > 0x20 } ?? markdown.body.lower
    return head(of: Span(first, bytes.count))
  }
}
