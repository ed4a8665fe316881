package import Vocabulary

extension Manifest {
  /// What stands for the manifest of a repository of plain skills without a manifest.toml. `locales` are the languages of
  /// its translations; the language of the skills themselves is not known.
  package init(
    plain id: String, name: String, version: SemanticVersion, description: String? = nil, license: String? = nil,
    locales: [LocaleTag] = []
  ) {
    self.init(
      id: id, name: name, version: version, description: description, license: license,
      templates: RelativePath(constant: "templates"), namesTemplates: false, layout: .plain, ledger: nil,
      changelog: nil, requires: nil, source: .english, declaresLocales: false, available: [.english] + locales,
      defaultProfile: nil, profiles: [:], kinds: [:], documents: [], skills: [:], retired: [], spans: [:])
  }
}
