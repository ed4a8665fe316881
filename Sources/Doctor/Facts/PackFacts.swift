internal import Documents
package import Packs
internal import Reporting
package import Vocabulary

/// A pack in the tree, read once for all rules.
package struct PackFacts: Sendable {
  /// The pack's folder; nil for the root of the tree.
  package let folder: RelativePath?
  /// Its manifest.
  package let contents: PackContents
  /// The version of this Cairn; nil if unknown.
  package let cairn: SemanticVersion?
  /// Whether it is in a repository where Cairn is installed; its translations are then not the user's task.
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
      agents: install?.knownAgents ?? AgentTargets.names)
    cairn = subject.cairn
    isInstalled = install != nil
    self.bytes = bytes
    var faults: [RelativePath: [Diagnostic]] = [:]
    for fault in contents.faults { faults[fault.path, default: []].append(fault.diagnostic) }
    // A ledger that was not read has no errors of its own.
    if let ledger = contents.manifest?.ledger, bytes[folder?.appending(ledger) ?? ledger] == nil {
      faults[ledger] = nil
    }
    self.faults = faults
  }

  /// The path of its manifest.
  package var path: RelativePath { tree(Manifest.path) }

  /// A path of the pack as one of the tree.
  package func tree(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }

  /// The bytes of a file of the pack; nil if it is not among the files that are checked.
  package func bytes(of path: RelativePath) -> [UInt8]? { bytes[tree(path)] }

  /// Whether a document is a copy of its source that is to be translated. The source itself never is.
  package func isUntranslatedCopy(_ version: PackContents.Version) -> Bool { untranslatedMark(of: version) != nil }

  /// The mark of a copy of a source that is to be translated; nil for a translation and for a source.
  func untranslatedMark(of version: PackContents.Version) -> UntranslatedMark? {
    guard version.locale != contents.manifest?.source else { return nil }
    return bytes(of: version.file).flatMap { UntranslatedMark(in: $0) }
  }

  /// The errors with one id from reading the pack, in any of its files, as findings.
  package func findings(_ id: String) -> [Finding] {
    faults.flatMap { path, faults in faults.filter { $0.id == id }.map { Finding($0, in: tree(path)) } }
  }

  /// The errors in one file of the pack, except those with ids that other rules report.
  package func findings(in path: RelativePath, reportedElsewhere: Set<String>) -> [Finding] {
    (faults[path] ?? []).filter { !reportedElsewhere.contains($0.id) }.map { Finding($0, in: tree(path)) }
  }

  /// The ledger's records about the documents, by their paths in the tree.
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
  /// Every pack among the files. A `manifest.toml` of another program is not one of them.
  static func all(in subject: Subject) -> [PackFacts] {
    let files = subject.compared
    let manifests = files.filter { $0.kind == .manifest }.map { ($0, TOMLDocument(parsing: $0.bytes)) }
      .filter { Manifest.isPack($0.1.root) }
    guard !manifests.isEmpty else { return [] }
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    return manifests.map { PackFacts($0.0, $0.1, bytes: bytes, in: subject) }
  }
}
