package import Documents
internal import Reporting
package import Vocabulary

/// A pack as the doctor sees it, with faults or without: what its manifest and its ledger say, and which documents it
/// has in which languages.
package struct PackContents: Sendable {
  /// nil where the manifest's schema is a newer one, or where it does not say what the pack is.
  package let manifest: Manifest?
  package let ledger: Ledger?
  /// Where its routes stand; nil where it has none.
  package let routes: RelativePath?
  /// Its skills, in byte order.
  package let skills: [SkillName]
  /// Every document that stands below a folder of some language, in byte order of the files.
  package let versions: [Version]
  /// The faults of the manifest, the ledger, and of what they name; those of skills and routes are not looked for.
  package let faults: [LocatedDiagnostic]

  /// A document in one language.
  package struct Version: Sendable, Hashable {
    /// Such as `skill.release`.
    package let id: String
    package let locale: LocaleTag
    /// Below the pack's folder.
    package let file: RelativePath
  }

  /// Looks at a pack's files, of which only manifest and ledger need their bytes. `document` is the manifest.
  package init(
    of files: [RelativePath: PackFile], manifest document: TOMLDocument, targets: TargetRules, agents: [String]
  ) {
    var loader = PackLoader(files: files, rules: targets, agents: agents)
    let found = loader.survey(Manifest.read(document))
    manifest = found.manifest
    ledger = found.ledger
    routes = found.routes
    skills = found.skills
    versions = found.versions
    faults = loader.faults.sorted(by: LocatedDiagnostic.precedes)
  }
}

extension PackLoader {
  /// What a survey finds.
  struct Survey {
    var manifest: Manifest?
    var ledger: Ledger?
    var routes: RelativePath?
    var skills: [SkillName] = []
    var versions: [PackContents.Version] = []
  }

  /// Reads what the pack says of itself, and judges the names of its files.
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
