internal import Vocabulary

/// The files of a pack that are documents: each by its path below a folder of one language or below `common`, and
/// there by language.
///
/// In a pack of plain skills the pack's own folder has the documents of the source language, and `locales/<tag>` the
/// translations. A pack is plain if its manifest says so; or if it does not say, names no templates folder, and there is
/// only a folder `skills`.
struct TemplateTree: Sendable {
  /// The path of each document, by language; nil for `common`.
  private let sources: [RelativePath: [LocaleTag?: RelativePath]]
  /// Whether the pack is one of plain skills.
  let isPlain: Bool
  /// Files below the templates that are in no folder of a language the pack has, nor in `common`.
  let strays: [RelativePath]

  init(of files: some Sequence<RelativePath>, in manifest: Manifest) {
    let files = files.sorted()
    isPlain = Self.isPlain(files, manifest)
    (sources, strays) = isPlain ? Self.plain(files, manifest) : Self.full(files, manifest)
  }

  private typealias Found = (sources: [RelativePath: [LocaleTag?: RelativePath]], strays: [RelativePath])

  private static func isPlain(_ files: [RelativePath], _ manifest: Manifest) -> Bool {
    if let layout = manifest.layout { return layout == .plain }
    return !manifest.namesTemplates && !files.contains { $0.isWithin(manifest.templates) }
      && files.contains { $0.isWithin(skills) }
  }

  private static func full(_ files: [RelativePath], _ manifest: Manifest) -> Found {
    var found: Found = ([:], [])
    for file in files {
      guard let path = file.relative(to: manifest.templates) else { continue }
      if let (locale, rest) = place(of: path, among: manifest.available) {
        found.sources[rest, default: [:]][locale] = file
      } else {
        found.strays.append(file)
      }
    }
    return found
  }

  private static func plain(_ files: [RelativePath], _ manifest: Manifest) -> Found {
    let documents = Set(manifest.documents.map(\.source))
    let source = manifest.declaresLocales ? manifest.source : nil
    func isDocument(_ path: RelativePath) -> Bool { path.isWithin(skills) || documents.contains(path) }
    var found: Found = ([:], [])
    for file in files {
      if let (locale, rest) = translation(at: file, among: manifest.available), isDocument(rest) {
        found.sources[rest, default: [:]][locale] = file
      } else if file == PackLoader.plainRoutes || file == PackLoader.routes {
        // Routes are not prose. The file at the top comes first, as in the order of the names.
        let common: LocaleTag? = nil
        if found.sources[PackLoader.routes] == nil {
          found.sources[PackLoader.routes] = [common: file]
        } else {
          found.strays.append(file)
        }
      } else if isDocument(file) {
        // Scripts and pictures have no language.
        let locale = file.name.hasSuffix(".md") || documents.contains(file) ? source : nil
        let other = found.sources[file, default: [:]].updateValue(file, forKey: locale)
        if let other { found.strays.append(other) }
      } else if !file.isWithin(locales) {
        let common: LocaleTag? = nil
        found.sources[file, default: [:]][common] = file
      } else if let (_, rest) = unlisted(at: file, in: locales), isDocument(rest) {
        found.strays.append(file)
      }
    }
    return found
  }

  /// The paths of all documents, in byte order.
  var paths: [RelativePath] { sources.keys.sorted() }

  /// The first source of a document along a chain of languages, and its language; files for which `isUsable` is false
  /// are left out.
  func source(
    of path: RelativePath, along chain: LocaleChain,
    where isUsable: (RelativePath, LocaleTag?) -> Bool = { _, _ in true }
  ) -> (file: RelativePath, locale: LocaleTag?)? {
    guard let versions = sources[path] else { return nil }
    for locale in chain.sources {
      if let file = versions[locale], isUsable(file, locale) { return (file, locale) }
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
  /// The folder of the documents without a language, below the templates.
  static let common = RelativePath(constant: "common")

  /// The folder of a language: `locales/ko`.
  static func folder(of locale: LocaleTag) -> RelativePath {
    // A tag has only letters, digits and hyphens, so it is always a valid name.
    (try? locales.appending(onDisk: locale.text)) ?? locales
  }

  /// The language of a file below the templates, nil for `common`, and its path there.
  private static func place(
    of path: RelativePath, among available: [LocaleTag]
  ) -> (locale: LocaleTag?, rest: RelativePath)? {
    if let rest = path.relative(to: common) { return (nil, rest) }
    return translation(at: path, among: available)
  }

  /// The language of a stray file in a folder of languages, if its folder is named by a tag, and its path there.
  private static func unlisted(at file: RelativePath, in folder: RelativePath) -> (
    locale: LocaleTag, rest: RelativePath
  )? {
    guard let localized = file.relative(to: folder), let name = localized.components.first.map(String.init),
      let tag = LocaleTag(name), let top = try? RelativePath(onDisk: name), let rest = localized.relative(to: top)
    else { return nil }
    return (tag, rest)
  }

  /// The language that the manifest would have to list for a stray file to be installed; nil for any other.
  func unlistedLocale(of stray: RelativePath, in manifest: Manifest) -> LocaleTag? {
    let folder = isPlain ? Self.locales : manifest.templates.appending(Self.locales)
    return Self.unlisted(at: stray, in: folder).map(\.locale).flatMap { manifest.available.contains($0) ? nil : $0 }
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
