package import Packs
package import Reporting
package import Vocabulary

/// What the doctor is shown: files, and facts about them that only others can find out.
package struct Subject: Sendable {
  package let files: [SubjectFile]
  /// The documents that could not be read; no other rule is asked about them.
  package let unread: [UnreadFile]
  /// The sections of each kind of document, by the kind's name.
  package let kinds: [String: DocumentKind]
  /// What ledger or lock record of the documents, by path.
  package private(set) var recorded: [RelativePath: RecordedRevision]
  private var packKinds: [(folder: RelativePath?, kinds: [String: DocumentKind])] = []
  /// What is known of the installation; nil where no `.cairn/config.toml` stands.
  package let install: InstallFacts?
  /// The names of the whole tree.
  package let fileTree: FileTree
  /// The links in agents' skills folders through which no agent finds anything.
  package let agentLinks: [AgentLink]
  /// The version of the Cairn that looks; nil where that is not said.
  package let cairn: SemanticVersion?
  /// What is known of the machine; nil where nobody asks.
  package let machine: MachineFacts?
  /// Manifests and ledgers of packs of which only a part is looked at. Then no finding stands in a file that is not
  /// among `files`.
  package let context: [SubjectFile]
  /// The files that git ignores, of those that documents link to in vain.
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

  /// The same with the kinds and the recorded revisions of the packs that stand in it.
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

  /// The kinds that hold for a document: those of the innermost pack around it that declares any.
  func kinds(at path: RelativePath) -> [String: DocumentKind] {
    let around = packKinds.filter { kinds in kinds.folder.map { path.isWithin($0) } ?? true }
    return around.max { ($0.folder?.text.utf8.count ?? 0) < ($1.folder?.text.utf8.count ?? 0) }?.kinds ?? kinds
  }
}

/// A file to be examined.
package struct SubjectFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]
  /// What it is to the doctor; nil for a file that is only shown.
  package let kind: FileKind?

  /// Without a `kind`, the path tells it, as of a file that belongs to a skill.
  package init(_ path: RelativePath, _ bytes: [UInt8], kind: FileKind? = nil) {
    self.path = path
    self.bytes = bytes
    self.kind = kind ?? FileKind(of: path, isInSkill: true)
  }
}

/// The revision of a document as its ledger or its lock records it.
package struct RecordedRevision: Sendable, Hashable {
  package let number: Int
  /// The name of the file that says so, for the user.
  package let record: String

  package init(_ number: Int, in record: String) {
    self.number = number
    self.record = record
  }
}

/// What an installation's own records and `cairn sync --check` say.
package struct InstallFacts: Sendable {
  /// Faults of `.cairn/config.toml`. Its lines are shown where the file is among the subject's.
  package private(set) var configFaults: [Diagnostic]
  /// Faults of `.cairn/lock.toml`, in the same way.
  package private(set) var lockFaults: [Diagnostic]
  /// Where the disk is not what the lock says.
  package let drifts: [Drift]
  /// Whether packs are chosen and no lock says what was written.
  package let isLockMissing: Bool
  /// How the installed packs stand to those at hand, in byte order of their ids.
  package let packs: [PackStatus]
  /// The texts that Cairn last wrote and that a merge would start from, where they are gone or damaged, each by
  /// a target that it belongs to.
  package let missingBases: [MissingBase]
  /// How many of these texts are there but for whitespace at their ends, which something changed.
  package let reformattedBases: Int
  /// The targets that git ignores.
  package let ignored: [IgnoredTarget]
  /// The copies of skills that Cairn made in the folders of agents.
  package let copies: Set<RelativePath>
  /// The forms that Cairn wrote once, for the user to fill in.
  package let forms: [InstalledForm]
  /// Where packs may write here.
  package let targetRules: TargetRules
  /// The agents that can be chosen here.
  package let knownAgents: [String]
  /// How much it weighs here that a document was edited by hand; nil where only an edited block is worth a word.
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

  /// Where the user's choices stand.
  package static let config = RelativePath(constant: ".cairn/config.toml")
  /// Where the texts stand that merges start from.
  static let bases = RelativePath(constant: ".cairn/base")
  /// Where the lock stands.
  package static let lock = RelativePath(constant: ".cairn/lock.toml")

  /// The facts where Cairn's own files were edited: the faults of the text as it was have other places now.
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
