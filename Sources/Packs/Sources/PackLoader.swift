internal import Documents
internal import Reporting
package import Vocabulary

extension Pack {
  /// Reads a pack from its files and reports every problem of every file in one pass, sorted by path and position. The
  /// pack is nil if one of them is an error.
  ///
  /// `targets` checks the targets, `agents` the names of agents. `inspecting` is false for a pack that was checked when
  /// it was built: the front matter of its skills is then not read, and its routes only where they are needed. `digest`
  /// is that of the files, if it is known.
  ///
  /// `derived` is the manifest of a repository that has none: manifest.toml is then not read, and problems in the texts
  /// of skills, which were not written for Cairn, are only warnings.
  package static func load(
    _ files: [RelativePath: PackFile], derived: Manifest? = nil, targets: TargetRules = TargetRules(),
    agents: [String] = AgentTargets.names, inspecting: Bool = true, digest: Digest? = nil
  ) -> (pack: Pack?, faults: [LocatedDiagnostic]) {
    var loader = PackLoader(files: files, derived: derived, rules: targets, agents: agents)
    let pack = loader.load(inspecting: inspecting, digest: digest)
    let faults = loader.faults.sorted(by: LocatedDiagnostic.precedes)
    return (faults.contains { $0.diagnostic.severity == .error } ? nil : pack, faults)
  }
}

/// Reads a pack file by file and collects the problems.
struct PackLoader {
  let files: [RelativePath: PackFile]
  /// The manifest of a repository that has none.
  private let derived: Manifest?
  let rules: TargetRules
  let agents: [String]
  private(set) var faults: [LocatedDiagnostic] = []
  /// The lines of the files that have problems.
  private var indexes: [RelativePath: LineIndex] = [:]

  init(files: [RelativePath: PackFile], derived: Manifest? = nil, rules: TargetRules, agents: [String]) {
    self.files = files
    self.derived = derived
    self.rules = rules
    self.agents = agents
  }

  mutating func load(inspecting: Bool, digest: Digest?) -> Pack? {
    guard let manifest = derived ?? readManifest() else { return nil }
    let templates = TemplateTree(of: files.keys, in: manifest)
    let ledger = inspecting ? DeferredLedger(readLedger(of: manifest)) : checkedLedger(of: manifest)
    let skillFiles = gatherSkills(in: templates, of: manifest)
    if inspecting {
      let before = faults.count
      inspectSkills(skillFiles, in: templates)
      validateTexts(of: manifest, in: templates)
      if derived != nil { soften(from: before) }
    }
    let skills = skillFiles.keys.sorted()
    let routes = readRoutes(in: templates, of: manifest, skills: Set(skills), inspecting: inspecting)
    validateDocuments(of: manifest, in: templates)
    validateNames(in: manifest, skills: skills)
    // The targets of a pack that was checked when it was built only depend on what this user allows and declares.
    if inspecting || rules != TargetRules() {
      let targets = validateTargets(of: manifest, skillFiles, in: templates)
      validateRetired(in: manifest, targets)
    }
    if inspecting { reportUnused(in: templates, of: manifest, skillFiles) }
    return Pack(
      manifest: manifest, ledger: ledger, routes: routes, files: files, templates: templates, skillFiles: skillFiles,
      digest: digest)
  }

  private mutating func readManifest() -> Manifest? {
    guard let file = files[Manifest.path] else {
      report(
        "manifest.present", Message("manifest.present", "the pack has no manifest.toml\nadd one"),
        in: Manifest.path)
      return nil
    }
    let (manifest, manifestFaults) = Manifest.read(file.bytes)
    report(manifestFaults, in: Manifest.path)
    return manifest
  }

  /// Makes warnings of the errors that were reported from `index` on.
  private mutating func soften(from index: Int) {
    let errors = faults[index...]
    faults.removeSubrange(index...)
    for error in errors { report([error.diagnostic.asWarning], in: error.path) }
  }

  /// Adds the problems of one file.
  mutating func report(_ diagnostics: [Diagnostic], in path: RelativePath) {
    guard !diagnostics.isEmpty else { return }
    let lines = indexes[path] ?? LineIndex(files[path]?.bytes ?? [])
    indexes[path] = lines
    faults += diagnostics.map { LocatedDiagnostic($0, in: path, lines: lines) }
  }

  /// Adds one problem, by default about a file as a whole.
  mutating func report(_ id: String, _ message: Message, in path: RelativePath, at span: Span = Span(0, 0)) {
    report([Diagnostic(id, message, at: span)], in: path)
  }

  mutating func readLedger(of manifest: Manifest) -> Ledger? {
    for (key, path) in [("ledger", manifest.ledger), ("changelog", manifest.changelog)] {
      guard let path, files[path] == nil else { continue }
      report(
        "manifest.source-exists",
        Message(
          "manifest.file-missing", "the pack has no file '{path}'\nadd it or remove the key",
          ["path": .text(path.text)]),
        in: Manifest.path, at: manifest.span(of: key))
    }
    guard let path = manifest.ledger, let file = files[path] else { return nil }
    let (ledger, ledgerFaults) = Ledger.read(file.bytes)
    report(ledgerFaults, in: path)
    return ledger
  }

  /// The ledger of a pack that was checked when it was built.
  private func checkedLedger(of manifest: Manifest) -> DeferredLedger {
    guard let path = manifest.ledger, let file = files[path] else { return DeferredLedger(nil) }
    return DeferredLedger(of: file)
  }

  private mutating func readRoutes(
    in templates: TemplateTree, of manifest: Manifest, skills: Set<SkillName>, inspecting: Bool
  ) -> DeferredRoutes {
    let chain = LocaleChain(for: manifest.source, source: manifest.source, available: manifest.available)
    guard let (path, _) = templates.source(of: Self.routes, along: chain), let file = files[path] else {
      return DeferredRoutes(.none)
    }
    guard inspecting else { return DeferredRoutes(of: file) }
    let read = Routes.read(file.bytes)
    report(read.faults + read.references.faults(in: read.routes, skills: skills), in: path)
    return DeferredRoutes(read.routes)
  }

  /// The path of a pack's routes, relative to `common`.
  static let routes = TemplateTree.skills.appending(RelativePath(constant: "routes.toml"))
  /// The path of the routes of a pack of plain skills.
  static let plainRoutes = RelativePath(constant: "routes.toml")
}

extension Diagnostic {
  /// The same as a warning, if it is an error.
  fileprivate var asWarning: Diagnostic {
    guard severity == .error else { return self }
    return Diagnostic(id, .warning, message, at: span, replacement: replacement, replaced: replaced)
  }
}
