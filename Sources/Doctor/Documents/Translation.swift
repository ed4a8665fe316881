internal import Documents
internal import Vocabulary

/// A document of a pack in one language, and the same document in the pack's source language.
struct Translation: Sendable {
  let document: Document
  let locale: LocaleTag
  let source: Document
  let sourceLocale: LocaleTag
}

/// The place of a document among the languages of a pack: `templates/locales/<tag>/…`.
struct LocalizedPath {
  /// The folder of languages.
  let folder: RelativePath
  /// The language's own folder, as it is written.
  let tag: String
  /// The path below it.
  let rest: RelativePath

  /// nil for a document outside of packs. `known` are folders of languages that a manifest declares.
  init?(_ path: RelativePath, known: [RelativePath: LocaleTag] = [:]) {
    let parts = path.components
    for (index, part) in parts.enumerated().dropFirst() where part == "locales" && index + 2 < parts.count {
      guard let folder = try? RelativePath(onDisk: parts[...index].joined(separator: "/")),
        parts[..<index].contains("templates") || known[folder] != nil,
        let rest = try? RelativePath(onDisk: parts[(index + 2)...].joined(separator: "/"))
      else { continue }
      self.folder = folder
      tag = String(parts[index + 1])
      self.rest = rest
      return
    }
    return nil
  }
}

extension DocumentTree {
  /// The source language of a folder of languages: that of its manifest, else English.
  func sourceLocale(of folder: RelativePath) -> LocaleTag { sourceLocales[folder] ?? .english }

  /// Every translation whose source exists, in the order of the documents.
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
