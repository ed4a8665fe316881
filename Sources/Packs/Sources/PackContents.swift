package import Documents
internal import Reporting
package import Vocabulary

/// A pack as the doctor sees it, with or without problems: the contents of its manifest and its ledger, and its
/// documents in each language.
package struct PackContents: Sendable {
  /// nil if the manifest's schema is newer, or if required values of the pack are missing.
  package let manifest: Manifest?
  package let ledger: Ledger?
  /// The path of its routes; nil if it has none.
  package let routes: RelativePath?
  /// Its skills, in byte order.
  package let skills: [SkillName]
  /// Every document below a folder of a language, in byte order of the files.
  package let versions: [Version]
  /// Where its documents are; nil without a manifest.
  package let layout: PackLayout?
  /// The problems of the manifest, the ledger, and of what they name; skills and routes are not checked here.
  package let faults: [LocatedDiagnostic]

  /// A document in one language.
  package struct Version: Sendable, Hashable {
    /// Such as `skill.release`.
    package let id: String
    package let locale: LocaleTag
    /// Relative to the pack's folder.
    package let file: RelativePath

    package init(id: String, locale: LocaleTag, file: RelativePath) {
      self.id = id
      self.locale = locale
      self.file = file
    }
  }

  /// Reads the files of a pack without a manifest.toml, for which another manifest stands.
  package init(of files: [RelativePath: PackFile], derived: Manifest) {
    self.init(
      PackLoader(files: files, rules: TargetRules(), agents: AgentTargets.names), (manifest: derived, faults: []))
  }

  /// Reads a pack's files, of which only manifest and ledger need their bytes. `document` is the manifest.
  package init(
    of files: [RelativePath: PackFile], manifest document: TOMLDocument, targets: TargetRules, agents: [String]
  ) {
    self.init(PackLoader(files: files, rules: targets, agents: agents), Manifest.read(document))
  }

  private init(_ loader: PackLoader, _ read: (manifest: Manifest?, faults: [Diagnostic])) {
    var loader = loader
    let found = loader.survey(read)
    manifest = found.manifest
    ledger = found.ledger
    routes = found.routes
    skills = found.skills
    versions = found.versions
    layout = found.layout
    faults = loader.faults.sorted(by: LocatedDiagnostic.precedes)
  }
}

extension PackLoader {
  /// The result of a survey.
  struct Survey {
    var manifest: Manifest?
    var ledger: Ledger?
    var routes: RelativePath?
    var skills: [SkillName] = []
    var versions: [PackContents.Version] = []
    var layout: PackLayout?
  }

  /// Reads the manifest and the ledger, and checks the names of the pack's files.
  mutating func survey(_ read: (manifest: Manifest?, faults: [Diagnostic])) -> Survey {
    var survey = Survey()
    report(read.faults, in: Manifest.path)
    guard let manifest = read.manifest else { return survey }
    let templates = TemplateTree(of: files.keys, in: manifest)
    survey.manifest = manifest
    survey.ledger = readLedger(of: manifest)
    let skillFiles = gatherSkills(in: templates, of: manifest)
    survey.skills = skillFiles.keys.sorted()
    let chain = LocaleChain(for: manifest.source, source: manifest.source, available: manifest.available)
    survey.routes = templates.source(of: Self.routes, along: chain)?.file
    validateDocuments(of: manifest, in: templates)
    validateNames(in: manifest, skills: survey.skills)
    let targets = validateTargets(of: manifest, skillFiles, in: templates)
    validateRetired(in: manifest, targets)
    reportUnused(in: templates, of: manifest, skillFiles)
    survey.layout = templates.isPlain ? .plain : .full
    survey.versions = versions(of: manifest, skillFiles, in: templates)
    return survey
  }

  private func versions(
    of manifest: Manifest, _ skills: [SkillName: [SkillFile]], in templates: TemplateTree
  ) -> [PackContents.Version] {
    var ids: [RelativePath: String] = [:]
    for (skill, files) in skills {
      for file in files { ids[file.path] = SkillPaths.document(of: skill, file.rest) }
    }
    for document in manifest.documents.reversed() { ids[document.source] = document.id }
    var versions: [PackContents.Version] = []
    for (path, id) in ids {
      for version in templates.versions(of: path) {
        guard let locale = version.locale else { continue }
        versions.append(PackContents.Version(id: id, locale: locale, file: version.file))
      }
    }
    return versions.sorted { $0.file < $1.file }
  }
}
