package import Packs
package import Reporting
package import Vocabulary

/// The facts from an installation's own records and from `cairn sync --check`.
package struct InstallFacts: Sendable {
  /// Errors of `.cairn/config.toml`. Their lines are shown if the file is one of the subject's files.
  package private(set) var configFaults: [Diagnostic]
  /// The file that is to be changed for violations of a policy in which no file of the repository names a pack or the policy.
  package let policyPlace: RelativePath
  /// Errors of `.cairn/lock.toml`, shown in the same way.
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
  /// The documents that an index lists; nil if there is no index.
  package let docs: DocsConfig?
  /// The severity of an edited document here; nil if only edited blocks are reported.
  package let editedDocuments: Severity?

  package init(
    configFaults: [Diagnostic] = [], lockFaults: [Diagnostic] = [], drifts: [Drift] = [], isLockMissing: Bool = false,
    packs: [PackStatus] = [], missingBases: [MissingBase] = [], reformattedBases: Int = 0,
    ignored: [IgnoredTarget] = [], copies: Set<RelativePath> = [], forms: [InstalledForm] = [],
    targetRules: TargetRules = TargetRules(), knownAgents: [String] = AgentTargets.names,
    docs: DocsConfig? = nil, editedDocuments: Severity? = nil, policyPlace: RelativePath = InstallFacts.config
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
    self.docs = docs
    self.editedDocuments = editedDocuments
    self.policyPlace = policyPlace
  }

  /// The path of the config.
  package static let config = RelativePath(constant: ".cairn/config.toml")
  /// The path of the bases.
  static let bases = RelativePath(constant: ".cairn/base")
  /// The folder of runs that were interrupted.
  static let interruptedRuns = RelativePath(constant: ".cairn/txn")
  /// The path of the lock.
  package static let lock = RelativePath(constant: ".cairn/lock.toml")

  /// The facts after Cairn's own files were edited: errors in the old texts move to their new positions.
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

  /// What config and lock violate of the policies, for one rule.
  func policyFindings(of rule: String) -> [Finding] {
    configFaults.filter { $0.id == rule }.map { Finding($0, in: policyPlace) }
      + lockFaults.filter { $0.id == rule }.map { Finding($0, in: Self.lock) }
  }

  /// The drifts of one kind.
  package func drifts(_ kind: Drift.Kind) -> [Drift] {
    drifts.filter { $0.kind == kind }
  }
}
