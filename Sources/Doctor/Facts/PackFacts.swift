internal import Documents
package import Packs
internal import Reporting
package import Vocabulary

/// A pack that stands in the tree, read once for all rules.
package struct PackFacts: Sendable {
  /// The pack's folder; nil for the root of the tree.
  package let folder: RelativePath?
  /// What it says of itself.
  package let contents: PackContents
  /// The version of the Cairn that looks; nil where that is not said.
  package let cairn: SemanticVersion?
  /// Whether it lies where Cairn is installed: there its translations are not what the user came for.
  package let isInstalled: Bool
  private let faults: [RelativePath: [Diagnostic]]
  private let bytes: [RelativePath: [UInt8]]

  private init(
    _ file: SubjectFile, _ manifest: TOMLDocument, bytes: [RelativePath: [UInt8]], in subject: Subject
  ) {
    let folder = file.path.parent
    self.folder = folder
    var files: [RelativePath: PackFile] = [:]
    for path in subject.fileTree.files(below: folder) {
      guard let inner = folder.map({ path.relative(to: $0) }) ?? path else { continue }
      files[inner] = PackFile(bytes: bytes[path] ?? [])
    }
    files[Manifest.path] = PackFile(bytes: file.bytes)
    let install = subject.install
    contents = PackContents(
      of: files, manifest: manifest, targets: install?.targetRules ?? TargetRules(),
      agents: install?.knownAgents ?? AgentTargets.all.map(\.name))
    cairn = subject.cairn
    isInstalled = install != nil
    self.bytes = bytes
    var faults: [RelativePath: [Diagnostic]] = [:]
    for fault in contents.faults { faults[fault.path, default: []].append(fault.diagnostic) }
    // A ledger that was not read says nothing about itself.
    if let ledger = contents.manifest?.ledger, bytes[folder?.appending(ledger) ?? ledger] == nil {
      faults[ledger] = nil
    }
    self.faults = faults
  }

  /// Where its manifest stands.
  package var path: RelativePath { tree(Manifest.path) }

  /// A path of the pack as one of the tree.
  package func tree(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }

  /// The bytes of a file of the pack; nil where it is not among those that are examined.
  package func bytes(of path: RelativePath) -> [UInt8]? { bytes[tree(path)] }

  /// The faults of one id that reading the pack gave, in whichever file, as findings.
  package func findings(_ id: String) -> [Finding] {
    faults.flatMap { path, faults in faults.filter { $0.id == id }.map { Finding($0, in: tree(path)) } }
  }

  /// The faults in one file of the pack, but for those of the ids that other rules tell.
  package func findings(in path: RelativePath, reportedElsewhere: Set<String>) -> [Finding] {
    (faults[path] ?? []).filter { !reportedElsewhere.contains($0.id) }.map { Finding($0, in: tree(path)) }
  }

  /// What the ledger records of the documents, by their paths in the tree.
  var recorded: [RelativePath: RecordedRevision] {
    guard let manifest = contents.manifest, let ledger = contents.ledger else { return [:] }
    var recorded: [RelativePath: RecordedRevision] = [:]
    for version in contents.versions {
      guard let revision = ledger.revision(of: version.id, in: version.locale) else { continue }
      recorded[tree(version.file)] = RecordedRevision(revision, in: manifest.ledger?.text ?? "the ledger")
    }
    return recorded
  }
}

extension PackFacts {
  /// Every pack among the files. A `manifest.toml` of somebody else is none of them.
  static func all(in subject: Subject) -> [PackFacts] {
    let files = subject.files + subject.context
    let manifests = files.filter { $0.kind == .manifest }.map { ($0, TOMLDocument(parsing: $0.bytes)) }
      .filter { isPack($0.1.root) }
    guard !manifests.isEmpty else { return [] }
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    return manifests.map { PackFacts($0.0, $0.1, bytes: bytes, in: subject) }
  }

  /// Whether a manifest means to be a pack's: other programs have files of that name, too.
  private static func isPack(_ root: TOMLTable) -> Bool {
    var hasSchema = false
    if case .integer? = root["schema"]?.value { hasSchema = true }
    if case .table(let pack)? = root["pack"]?.value { return hasSchema || pack["id"] != nil }
    let ours = ["locales", "profiles", "kinds", "documents", "skills", "retired"]
    return hasSchema && ours.contains { root[$0] != nil }
  }
}
