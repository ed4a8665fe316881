internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What concerns a repository in which Cairn is not installed: a `cairn doctor --fix` that was interrupted, and the packs that
/// a policy requires.
///
/// The policy of the repository's own config and that of the machine demand their packs here, too. That of the user does only
/// where the repository has settings of Cairn: else it would demand them of every repository that is merely looked at.
struct RemainsReader {
  let invocation: Invocation
  let root: RootSearch.Root
  let tree: any Tree

  /// nil if there is nothing.
  func facts() throws -> InstallFacts? {
    var drifts: [Drift] = []
    let transactions = try UnfinishedTransactions(root: root.path, in: invocation.environment)
    for (kind, names) in [
      (Drift.Kind.transaction, transactions.unfinished), (.unrecognizedTransaction, transactions.unrecognized),
    ] {
      for name in names { drifts.append(Drift(kind, try CairnFile.transactions.appending(onDisk: name))) }
    }
    let faults = try policyFaults()
    guard !drifts.isEmpty || !faults.isEmpty else { return nil }
    return InstallFacts(configFaults: faults, drifts: drifts, policyPlace: try settings.first ?? CairnFile.config)
  }

  /// The files with settings of Cairn that are here. Without any, the config file is the one to be made.
  private var settings: [RelativePath] {
    get throws { try CairnFile.settings.filter { try tree.entry(at: $0) != nil } }
  }

  /// The packs that are required, and the errors of the config if it has a policy: what it demands is then not known. Throws if
  /// a policy of the user or of the machine cannot be read.
  private func policyFaults() throws -> [Diagnostic] {
    var config = Config()
    var faults: [Diagnostic] = []
    if let bytes = try Repository.read(CairnFile.config, in: tree), PackPolicy.occurs(in: bytes) {
      (config, faults) = Config.read(bytes)
      faults = faults.filter { $0.severity == .error }
    }
    let policies = PolicyFiles(environment: invocation.environment)
    let policy = try settings.isEmpty ? policies.ofMachine() : policies.tightening(config.policy)
    return faults
      + policy.missing(among: [], isInstalled: false).map { violation in
        let isHere = violation.place.file == CairnFile.config.text
        return Diagnostic(violation, at: isHere ? violation.place.span : Span(0, 0))
      }
  }
}
