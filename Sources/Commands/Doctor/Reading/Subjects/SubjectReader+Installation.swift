internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

extension SubjectReader {
  /// What is known of the installation.
  struct Installation {
    let facts: InstallFacts
    let lock: Lock
    let config: Config
    let managed: Set<RelativePath>
  }

  /// The changes that `sync --check` would make, and the errors of config and lock; nil if Cairn is not installed.
  func installation(
    _ tree: any Tree, below paths: [RelativePath], listed: [RelativePath],
    planned: (plan: Plan, repository: Repository)?
  ) async throws -> Installation? {
    guard let configBytes = try Repository.read(CairnFile.config, in: tree),
      try !Repository.tunesDoctorAlone(configBytes, in: tree)
    else { return nil }
    let (config, readerFaults) = Config.read(configBytes)
    let configFaults =
      Repository.conflict(in: configBytes, at: CairnFile.config).map { [$0] }
      ?? readerFaults + Rule.faults(inNames: config.doctor.named)
    var lockFaults: [Diagnostic] = []
    var lock = Lock()
    var hasLock = false
    if let bytes = try Repository.read(CairnFile.lock, in: tree) {
      hasLock = true
      (lock, lockFaults) = Lock.read(bytes, allowing: config.targetRules)
      if let fault = Repository.conflict(in: bytes, at: CairnFile.lock) { lockFaults = [fault] }
    }
    let hasErrors = (configFaults + lockFaults).contains { $0.severity == .error }
    var status = InstallStatus()
    if !hasErrors {
      status = try await InstallReader(
        invocation: invocation, root: root, tree: tree, config: config, lock: lock, listed: Set(listed),
        planned: planned
      ).status(configBytes)
    }
    func isNamed(_ path: RelativePath) -> Bool { paths.isEmpty || paths.contains { path.isWithin($0) } }
    // The settings of this run are not what their author wrote. If the config is not named, no finding says so.
    for fault in isNamed(CairnFile.config) ? [] : configFaults where fault.severity == .error {
      let place = LineIndex(configBytes).place(at: fault.span.lower)
      invocation.writer.warnOnce(Failure.Detail(fault, in: CairnFile.config, at: place))
    }
    var drifts = status.drifts.filter { isNamed($0.path) }
    let transactions = try UnfinishedTransactions(root: root.path, in: invocation.environment)
    for (kind, names) in [
      (Drift.Kind.transaction, transactions.unfinished), (.unrecognizedTransaction, transactions.unrecognized),
    ] {
      for name in names { drifts.append(Drift(kind, try CairnFile.transactions.appending(onDisk: name))) }
    }
    return Installation(
      facts: InstallFacts(
        configFaults: configFaults + status.configFaults, lockFaults: lockFaults + status.lockFaults, drifts: drifts,
        isLockMissing: !hasLock && !config.packs.isEmpty, packs: status.packs,
        missingBases: status.missingBases.filter { isNamed(CairnFile.base) || isNamed($0.target) },
        reformattedBases: isNamed(CairnFile.base) ? status.reformattedBases : 0,
        ignored: status.ignored.filter { isNamed($0.path) },
        copies: Set(lock.links.filter { $0.value.copy != nil }.keys), forms: status.forms,
        targetRules: config.targetRules, knownAgents: config.agentNames, docs: config.docs,
        editedDocuments: config.doctor.editedDocuments),
      lock: lock, config: config, managed: status.planned.union(lock.targets))
  }
}

extension Lock {
  /// Every path that the lock names.
  fileprivate var targets: Set<RelativePath> { Set(files.keys).union(blocks.keys.map(\.path)).union(links.keys) }
}
