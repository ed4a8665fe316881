package import Packs
package import Reporting
package import Vocabulary

/// The input of the doctor: files, and facts about them that it cannot find out itself.
package struct Subject: Sendable {
  package let files: [SubjectFile]
  /// The documents that could not be read; no other rule checks them.
  package let unread: [UnreadFile]
  /// The sections of each kind of document, by the kind's name.
  package let kinds: [String: DocumentKind]
  /// The records of ledger or lock about the documents, by path.
  package private(set) var recorded: [RelativePath: RecordedRevision]
  private var packKinds: [(folder: RelativePath?, kinds: [String: DocumentKind])] = []
  /// The facts about the installation; nil if there is no `.cairn/config.toml`.
  package let install: InstallFacts?
  /// The names of the whole tree.
  package let fileTree: FileTree
  /// The links in agents' skills folders through which no agent finds anything.
  package let agentLinks: [AgentLink]
  /// The version of this Cairn; nil if unknown.
  package let cairn: SemanticVersion?
  /// The facts about the machine; nil if no rule needs them.
  package let machine: MachineFacts?
  /// Manifests and ledgers of packs of which only a part is checked. No finding is then in a file that is not among
  /// `files`.
  package let context: [SubjectFile]
  /// The link targets that do not exist for a clone because git ignores them.
  package private(set) var ignored: Set<RelativePath> = []

  /// Without `fileTree`, the files are all there is.
  package init(
    files: [SubjectFile], kinds: [String: DocumentKind] = DocumentKind.builtin,
    recorded: [RelativePath: RecordedRevision] = [:], install: InstallFacts? = nil, fileTree: FileTree? = nil,
    agentLinks: [AgentLink] = [], cairn: SemanticVersion? = nil, machine: MachineFacts? = nil,
    context: [SubjectFile] = [],
    unread: [UnreadFile] = []
  ) {
    self.files = files
    self.unread = unread
    self.fileTree = fileTree ?? FileTree(files: files.map(\.path) + unread.map(\.path))
    self.agentLinks = agentLinks
    self.kinds = kinds
    self.recorded = recorded
    self.install = install
    self.cairn = cairn
    self.machine = machine
    self.context = context
  }

  /// The same with other bytes in its files.
  package func with(_ files: [SubjectFile]) -> Subject { with(files, in: fileTree) }

  /// The same with other files in another tree.
  func with(_ files: [SubjectFile], in fileTree: FileTree) -> Subject {
    Subject(
      files: files, kinds: kinds, recorded: recorded, install: install?.following(files, after: self.files),
      fileTree: fileTree, agentLinks: agentLinks, cairn: cairn, machine: machine, context: context,
      unread: unread
    ).ignoring(ignored)
  }

  /// The same where git is known to ignore files.
  package func ignoring(_ ignored: Set<RelativePath>) -> Subject {
    var subject = self
    subject.ignored = ignored
    return subject
  }

  /// The same with the kinds and the recorded revisions of the packs in it.
  func with(_ packs: [PackFacts]) -> Subject {
    guard !packs.isEmpty else { return self }
    var subject = self
    for pack in packs { subject.recorded.merge(pack.recorded) { given, _ in given } }
    let declared = packs.filter { $0.contents.manifest?.kinds.isEmpty == false }
    subject.packKinds = declared.map { pack in
      (pack.folder, (pack.contents.manifest?.kinds ?? [:]).mapValues { DocumentKind($0) })
    }
    return subject
  }

  /// The kinds that apply to a document: those of the innermost pack around it that declares any.
  func kinds(at path: RelativePath) -> [String: DocumentKind] {
    let around = packKinds.filter { kinds in kinds.folder.map { path.isWithin($0) } ?? true }
    return around.max { ($0.folder?.text.utf8.count ?? 0) < ($1.folder?.text.utf8.count ?? 0) }?.kinds ?? kinds
  }
}

/// A file to be checked.
package struct SubjectFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]
  /// Its kind for the doctor; nil for a file that is only shown.
  package let kind: FileKind?

  /// Without a `kind`, it follows from the path, as for a file that belongs to a skill.
  package init(_ path: RelativePath, _ bytes: [UInt8], kind: FileKind? = nil) {
    self.path = path
    self.bytes = bytes
    self.kind = kind ?? FileKind(of: path, isInSkill: true)
  }
}

/// The revision of a document, as its ledger or its lock records it.
package struct RecordedRevision: Sendable, Hashable {
  package let number: Int
  /// The name of the file that says so, for the user.
  package let record: String

  package init(_ number: Int, in record: String) {
    self.number = number
    self.record = record
  }
}

/// The facts from an installation's own records and from `cairn sync --check`.
package struct InstallFacts: Sendable {
  /// Faults of `.cairn/config.toml`. Its lines are shown where the file is among the subject's.
  package private(set) var configFaults: [Diagnostic]
  /// Faults of `.cairn/lock.toml`, in the same way.
  package private(set) var lockFaults: [Diagnostic]
  /// The differences between the disk and the lock.
  package let drifts: [Drift]
  /// Whether packs are chosen although there is no lock.
  package let isLockMissing: Bool
  /// The installed packs compared with the available ones, in byte order of their ids.
  package let packs: [PackStatus]
  /// The bases that are missing or damaged, each with a target that it belongs to.
  package let missingBases: [MissingBase]
  /// How many bases differ from what Cairn wrote only in whitespace at the end.
  package let reformattedBases: Int
  /// The targets that git ignores.
  package let ignored: [IgnoredTarget]
  /// The copies of skills that Cairn made in the folders of agents.
  package let copies: Set<RelativePath>
  /// The forms that Cairn wrote once, for the user to fill in.
  package let forms: [InstalledForm]
  /// The paths that packs may write here.
  package let targetRules: TargetRules
  /// The agents that can be chosen here.
  package let knownAgents: [String]
  /// The severity of an edited document here; nil if only edited blocks are reported.
  package let editedDocuments: Severity?

  package init(
    configFaults: [Diagnostic] = [], lockFaults: [Diagnostic] = [], drifts: [Drift] = [], isLockMissing: Bool = false,
    packs: [PackStatus] = [], missingBases: [MissingBase] = [], reformattedBases: Int = 0,
    ignored: [IgnoredTarget] = [], copies: Set<RelativePath> = [], forms: [InstalledForm] = [],
    targetRules: TargetRules = TargetRules(), knownAgents: [String] = AgentTargets.all.map(\.name),
    editedDocuments: Severity? = nil
  ) {
    self.configFaults = configFaults
    self.lockFaults = lockFaults
    self.drifts = drifts
    self.isLockMissing = isLockMissing
    self.packs = packs
    self.missingBases = missingBases
    self.reformattedBases = reformattedBases
    self.ignored = ignored
    self.copies = copies
    self.forms = forms
    self.targetRules = targetRules
    self.knownAgents = knownAgents
    self.editedDocuments = editedDocuments
  }

  /// The path of the config.
  package static let config = RelativePath(constant: ".cairn/config.toml")
  /// The path of the bases.
  static let bases = RelativePath(constant: ".cairn/base")
  /// The path of the lock.
  package static let lock = RelativePath(constant: ".cairn/lock.toml")

  /// The facts after Cairn's own files were edited: errors of the former text have other places now.
  func following(_ files: [SubjectFile], after old: [SubjectFile]) -> InstallFacts {
    func edited(_ path: RelativePath) -> [UInt8]? {
      guard let file = files.first(where: { $0.path == path }) else { return nil }
      return old.contains { $0.path == path && $0.bytes == file.bytes } ? nil : file.bytes
    }
    var facts = self
    if let configBytes = edited(Self.config) {
      let (config, faults) = Config.read(configBytes)
      facts.configFaults = faults + Rule.faults(inNames: config.doctor.named)
    }
    if let lock = edited(Self.lock) { facts.lockFaults = Lock.read(lock, allowing: targetRules).faults }
    return facts
  }

  /// The drifts of one kind.
  package func drifts(_ kind: Drift.Kind) -> [Drift] {
    drifts.filter { $0.kind == kind }
  }
}
