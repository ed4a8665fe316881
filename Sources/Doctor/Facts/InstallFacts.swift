package import Packs
package import Reporting
package import Vocabulary

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
