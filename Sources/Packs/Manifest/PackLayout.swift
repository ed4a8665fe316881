package import Vocabulary

/// Where a pack has its documents (`.github/docs/packs.md`).
package enum PackLayout: String, Sendable, Hashable, CaseIterable {
  /// `skills/<name>/` in the source language, `locales/<tag>/skills/<name>/` in the others: where other installers look
  /// for skills.
  case plain
  /// `templates/locales/<tag>/` for each language, and `templates/common/` for what has none.
  case full

  /// Where a pack of this layout has a document.
  ///
  /// - Parameters:
  ///   - document: its path below a folder of one language, such as `skills/release/SKILL.md`.
  ///   - locale: its language; nil for a document without one.
  package func path(of document: RelativePath, in locale: LocaleTag?, of manifest: Manifest) -> RelativePath {
    path(of: document, in: locale, source: manifest.source, templates: manifest.templates)
  }

  /// The same for a pack that has no manifest yet: `source` is its language, `templates` the folder of a full layout.
  func path(
    of document: RelativePath, in locale: LocaleTag?, source: LocaleTag, templates: RelativePath
  ) -> RelativePath {
    switch self {
    case .plain:
      if document == PackLoader.routes { return PackLoader.plainRoutes }
      guard let locale, locale != source else { return document }
      return TemplateTree.folder(of: locale).appending(document)
    case .full:
      return templates.appending(locale.map(TemplateTree.folder) ?? TemplateTree.common).appending(document)
    }
  }

  /// Where a pack has its ledger if its manifest names none.
  package var ledger: RelativePath {
    switch self {
    case .plain: RelativePath(constant: "ledger.toml")
    case .full: RelativePath(constant: "i18n/documents.toml")
    }
  }

  /// The path of a file below the folder of its language: `skills/release/SKILL.md`; nil if the file is not in that folder.
  package func document(at file: RelativePath, in locale: LocaleTag, of manifest: Manifest) -> RelativePath? {
    if self == .plain, locale == manifest.source { return file.isWithin(TemplateTree.locales) ? nil : file }
    let folder = TemplateTree.folder(of: locale)
    return file.relative(to: self == .plain ? folder : manifest.templates.appending(folder))
  }
}
