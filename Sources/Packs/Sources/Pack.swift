package import Vocabulary

/// A pack that was read completely and has no errors.
package struct Pack: Sendable {
  package let manifest: Manifest
  /// nil if the manifest names none.
  package var ledger: Ledger? { deferredLedger.ledger }
  /// The pack's own routes; `Routes.none` if it has no routes.toml.
  package var routes: Routes { deferredRoutes.routes }
  package let files: [RelativePath: PackFile]
  /// Its skills, in byte order.
  package let skills: [SkillName]
  /// The digest in the lock: of one line per file, sorted by path, with its digest, `x` or `-`, and its path.
  package let digest: Digest
  /// The files of each skill, below its folder, in byte order.
  let skillFiles: [SkillName: [SkillFile]]
  let templates: TemplateTree
  private let deferredLedger: DeferredLedger
  private let deferredRoutes: DeferredRoutes
  /// Files of which the pack's repository only has a pointer for Git LFS: the pack lacks them, but did not give them up.
  package internal(set) var withheld: Set<RelativePath> = []
  /// The new names of skills that are installed under another name, by the names that were asked for.
  package internal(set) var renames: [SkillName: SkillName] = [:]
  /// Why skills could not be renamed, by the names that were asked for.
  package internal(set) var renameFaults: [SkillName: RenameFault] = [:]

  /// `digest` is nil if it is that of the files.
  init(
    manifest: Manifest, ledger: DeferredLedger, routes: DeferredRoutes, files: [RelativePath: PackFile],
    templates: TemplateTree,
    skillFiles: [SkillName: [SkillFile]], digest: Digest? = nil
  ) {
    self.manifest = manifest
    deferredLedger = ledger
    deferredRoutes = routes
    // A digest of each document is needed for that of the pack, and for the lock later.
    let files = digest == nil ? files.mapValues(\.withDigest) : files
    self.files = files
    self.templates = templates
    self.skillFiles = skillFiles
    skills = skillFiles.keys.sorted()
    self.digest = digest ?? Self.digest(of: files)
  }

  /// The file of its routes, relative to its folder; nil if it has none.
  package var routesFile: RelativePath? {
    templates.source(of: PackLoader.routes, along: chain(for: manifest.source))?.file
  }

  /// The languages in which the pack's documents are looked for, in order.
  package func chain(for locale: LocaleTag) -> LocaleChain {
    LocaleChain(for: locale, source: manifest.source, available: manifest.available)
  }

  /// The documents and targets for these choices, in byte order of the targets: the manifest's documents except those
  /// for other agents than `agents`, and each file of each of `skills` that the pack has; no document in `without`. Without
  /// `revisions` they have none, and the ledger is not read.
  package func documents(
    locale: LocaleTag, skills: [SkillName], agents: Set<String>, without: Set<String> = [], revisions: Bool = true
  ) -> [PackDocument] {
    let chain = chain(for: locale)
    let ledger = revisions ? ledger : nil
    var documents: [PackDocument] = []
    for document in manifest.documents where !without.contains(document.id) {
      let isMeant = document.agents.contains { name in
        agents.contains(name.value) || agents.contains(AgentTargets.id(of: name.value))
      }
      guard document.agents.isEmpty || isMeant else { continue }
      if let found = found(
        document.source, along: chain, as: document.id, at: document.target, document.policy, ledger)
      {
        documents.append(found)
      }
    }
    // A skill's folder is one unit: without its SKILL.md the other files are not installed either.
    for skill in Set(skills) where !without.contains(SkillPaths.document(of: skill)) {
      for file in skillFiles[skill] ?? [] {
        let id = SkillPaths.document(of: skill, file.rest)
        guard !without.contains(id) else { continue }
        if let found = found(file.path, along: chain, as: id, at: file.target, .file, ledger, skill) {
          documents.append(found)
        }
      }
    }
    return documents.sorted { $0.target < $1.target }
  }

  private func found(
    _ path: RelativePath, along chain: LocaleChain, as id: String, at target: RelativePath, _ policy: Policy,
    _ ledger: Ledger?, _ skill: SkillName? = nil
  ) -> PackDocument? {
    let found = templates.source(of: path, along: chain) { file, locale in
      // A copy that is to be translated is not a translation: the reader gets the source.
      locale == nil || locale == manifest.source || files[file].flatMap { UntranslatedMark(in: $0.bytes) } == nil
    }
    guard let source = found, let file = files[source.file] else { return nil }
    return PackDocument(
      id: id, target: target, policy: policy, source: source.file, file: file, locale: source.locale,
      revision: source.locale.flatMap { ledger?.revision(of: id, in: $0) }, skill: skill)
  }

  /// The digest of a pack's files, as in the lock.
  package static func digest(of files: [RelativePath: PackFile]) -> Digest {
    var lines: [UInt8] = []
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      lines += "\(file.digest)\t\(file.isExecutable ? "x" : "-")\t\(path)\n".utf8
    }
    return Digest(ofBytes: lines)
  }
}
