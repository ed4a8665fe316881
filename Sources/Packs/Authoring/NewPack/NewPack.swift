package import Vocabulary

/// The choices for a pack that is to be created, and what its folder already has: its files follow from these alone.
///
/// Manifest, skill, routes and ledger are the pack; the other files are for the repository that it is published in.
package struct NewPack: Sendable {
  /// Two or more words, joined by dots.
  package var id: String
  package var name: String
  package var version: String
  package var description: String
  /// An SPDX expression; nil for a pack without a license.
  package var license: String?
  package var layout: PackLayout
  /// The languages of the pack; the first is the one it is written in.
  package var locales: [LocaleTag]
  /// Whose copyright the license names.
  package var holder: String
  /// The day on which the pack is created, as `2026-11-29`.
  package var day: String
  /// The pack's folder, if it is one of a larger repository; nil if the pack is the whole repository.
  package var folder: RelativePath?
  /// The documents that the folder already has, by their paths in the pack. With a skill among them, none is added.
  package var documents: [RelativePath: PackFile]

  package init(
    id: String, name: String, version: String = Self.firstVersion, description: String = Self.usualDescription,
    license: String? = nil, layout: PackLayout = .plain, locales: [LocaleTag] = [.english], holder: String = "",
    day: String, folder: RelativePath? = nil, documents: [RelativePath: PackFile] = [:]
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.description = description
    self.license = license
    self.layout = layout
    self.locales = locales
    self.holder = holder
    self.day = day
    self.folder = folder
    self.documents = documents
  }

  /// The version that a new pack has.
  package static let firstVersion = "0.1.0"
  /// The description of a pack for which none was given.
  package static let usualDescription = "Skills for coding agents."

  /// The language that the pack is written in.
  var source: LocaleTag { locales.first ?? .english }

  /// The example skill, by language; empty if the folder has skills, or if there is no text in the source language.
  var example: [LocaleTag: ExampleSkill] {
    guard documents.isEmpty, ExampleSkill.text(for: source) != nil else { return [:] }
    let texts = locales.compactMap { locale in ExampleSkill.text(for: locale).map { (locale, $0) } }
    return Dictionary(texts) { first, _ in first }
  }

  /// Whether there is no skill in the pack, because Cairn has no text of one in the source language.
  package var hasNoSkill: Bool { documents.isEmpty && example.isEmpty }

  /// The languages for which the example skill has to be translated.
  package var untranslated: [LocaleTag] {
    let example = example
    return example.isEmpty ? [] : locales.filter { example[$0] == nil }
  }

  /// Every file of the pack and of its repository, by its path in the folder.
  package var files: [RelativePath: [UInt8]] { contents.merging(companions(isNew: true)) { first, _ in first } }

  /// The files that are the pack: manifest, example skill, routes and ledger.
  private var contents: [RelativePath: [UInt8]] {
    var files = [Manifest.path: Array(manifestText.utf8)]
    let example = example
    for (locale, skill) in example {
      files[path(of: ExampleSkill.document, in: locale)] = Array(skill.text(in: locale, of: self).utf8)
    }
    if documents.isEmpty { files[path(of: PackLoader.routes, in: nil)] = Array(routesText(of: example).utf8) }
    files[layout.ledger] = Array(ledgerText(of: files).utf8)
    return files
  }

  /// The files for the repository. Those of an existing pack do not name the version or the skills of a new one.
  package func companions(isNew: Bool, changelog: RelativePath? = nil) -> [RelativePath: [UInt8]] {
    var texts: [RelativePath: String] = [
      RelativePath(constant: "README.md"): readmeText,
      changelog ?? Manifest.defaultChangelog: changelogText(isNew: isNew),
      RelativePath(constant: ".gitignore"): "# What `cairn pack build` writes.\n/dist/\n",
    ]
    if let license, let text = LicenseText.text(of: license, year: String(day.prefix(4)), holder: holder) {
      texts[LicenseText.path] = text
    }
    // GitHub reads workflows at the root of a repository only, and other installers look there.
    if folder == nil { texts[Self.workflow] = Self.workflowText }
    let files = texts.mapValues { Array($0.utf8) }
    return isForInstallers ? files.merging(installerFiles) { first, _ in first } : files
  }

  /// Where the pack has a document, by its path below a folder of one language.
  func path(of document: RelativePath, in locale: LocaleTag?) -> RelativePath {
    layout.path(of: document, in: locale, source: source, templates: Self.templates)
  }

  /// The folder of the documents in the full layout.
  static let templates = RelativePath(constant: "templates")
}

extension NewPack {
  /// The manifest as it is read; nil if the id or a language is not valid.
  package var manifest: Manifest? { Manifest.read(Array(manifestText.utf8)).manifest }
}
