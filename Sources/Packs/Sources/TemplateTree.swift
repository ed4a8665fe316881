internal import Vocabulary

/// The files of a pack that are documents: each by its path below a folder of one language or below `common`, and
/// there by language.
///
/// A pack is one of plain skills if its manifest names no templates folder and there is only a folder `skills`: the
/// pack's own folder is then used as `common`, and `locales/<tag>/skills` next to it has the translations.
struct TemplateTree: Sendable {
  /// The path of each document, by language; nil for `common`.
  private let sources: [RelativePath: [LocaleTag?: RelativePath]]
  /// Whether the pack is one of plain skills.
  let isPlain: Bool
  /// Files below the templates that are in no folder of a language the pack has, nor in `common`.
  let strays: [RelativePath]

  init(of files: some Sequence<RelativePath>, in manifest: Manifest) {
    let files = files.sorted()
    let isPlain =
      !manifest.namesTemplates && !files.contains { $0.isWithin(manifest.templates) }
      && files.contains { $0.isWithin(Self.skills) }
    var sources: [RelativePath: [LocaleTag?: RelativePath]] = [:]
    var strays: [RelativePath] = []
    for file in files {
      if isPlain {
        if let (locale, rest) = Self.translation(at: file, among: manifest.available), rest.isWithin(Self.skills) {
          sources[rest, default: [:]][locale] = file
        } else {
          let common: LocaleTag? = nil
          sources[file, default: [:]][common] = file
        }
      } else if let path = file.relative(to: manifest.templates) {
        if let (locale, rest) = Self.place(of: path, among: manifest.available) {
          sources[rest, default: [:]][locale] = file
        } else {
          strays.append(file)
        }
      }
    }
    self.sources = sources
    self.isPlain = isPlain
    self.strays = strays
  }

  /// The paths of all documents, in byte order.
  var paths: [RelativePath] { sources.keys.sorted() }

  /// The first source of a document along a chain of languages, and its language.
  func source(of path: RelativePath, along chain: LocaleChain) -> (file: RelativePath, locale: LocaleTag?)? {
    guard let versions = sources[path] else { return nil }
    for locale in chain.sources {
      if let file = versions[locale] { return (file, locale) }
    }
    return nil
  }

  /// Every source of a document, in byte order.
  func sources(of path: RelativePath) -> [RelativePath] {
    sources[path]?.values.sorted() ?? []
  }

  /// Every source of a document by its language, nil for `common`, in byte order of the files.
  func versions(of path: RelativePath) -> [(locale: LocaleTag?, file: RelativePath)] {
    (sources[path] ?? [:]).map { (locale: $0.key, file: $0.value) }.sorted { $0.file < $1.file }
  }

  /// The folder of skills below a folder of one language.
  static let skills = RelativePath(constant: "skills")
  /// The folder of the languages below the templates.
  static let locales = RelativePath(constant: "locales")

  /// The folders of the documents in a pack of plain skills.
  static func plainFolders(of manifest: Manifest) -> [RelativePath] {
    [skills]
      + manifest.available.compactMap { tag in
        (try? RelativePath(onDisk: tag.text)).map { locales.appending($0).appending(skills) }
      }
  }

  /// The language of a file below the templates, nil for `common`, and its path there.
  private static func place(
    of path: RelativePath, among available: [LocaleTag]
  ) -> (locale: LocaleTag?, rest: RelativePath)? {
    if let rest = path.relative(to: RelativePath(constant: "common")) { return (nil, rest) }
    return translation(at: path, among: available)
  }

  /// The language of a file in `locales`, and its path in the folder of that language.
  private static func translation(
    at path: RelativePath, among available: [LocaleTag]
  ) -> (locale: LocaleTag?, rest: RelativePath)? {
    guard let localized = path.relative(to: locales) else { return nil }
    for tag in available {
      guard let folder = try? RelativePath(onDisk: tag.text), let rest = localized.relative(to: folder) else {
        continue
      }
      return (tag, rest)
    }
    return nil
  }
}
