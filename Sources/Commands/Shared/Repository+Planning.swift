internal import Installing
internal import Packs
internal import Vocabulary

extension Repository {
  /// The plan that installs what is wanted, for the state of the disk as it is now. `config` has the choices behind
  /// `wanted`, and `bases` are the texts that merges start from.
  func plan(
    for wanted: Wanted, _ request: PlanRequest = PlanRequest(), config: Config, bases: Bases, _ invocation: Invocation
  ) async throws -> Plan {
    var request = request
    request.ignoredFolders = try await IgnoredTargets(invocation: invocation, root: root)
      .folders(of: wanted.agents, known: config.readAgents, lock)
    let compared = Set(wanted.documents.keys).union(lock.files.keys).count
    let progress = WorkProgress(invocation, .comparing, of: compared, passes: 2)
    defer { progress.end() }
    let step: @Sendable () -> Void = { progress.add(1) }
    let documents = try await DocumentFolder(invocation: invocation, root: root).files(of: wanted.docs, in: tree)
    let found = try await CheckoutReader(invocation: invocation, root: root, compared: step)
      .read(self, wanted: wanted, config: config, documents: documents)
    var plan = try invocation.planned.plan(
      wanted: wanted, found: found, lock: lock, bases: bases, request: request, compared: step)
    plan.oldLockBytes = lockBytes
    return plan
  }
}
