internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The plan of a change of the choices, with the installed packs.
struct ConfigChangePlan {
  let invocation: Invocation
  let root: RootSearch.Root
  let resolved: ResolvedInitOptions
  /// Entries of the lock whose targets are restored although the user deleted them.
  var bringsBack: Set<LockKey> = []

  /// The plan, for the current state of the disk.
  func make() async throws -> Plan {
    let repository = try Repository.load(root, in: invocation.environment)
    let wanted = try resolved.wanted(in: repository)
    var request = PlanRequest()
    request.bringsBack = bringsBack
    let ignored = IgnoredTargets(invocation: invocation, root: root)
    request.ignoredFolders = try await ignored.folders(
      of: wanted.agents, known: resolved.config.knownAgents, repository.lock)
    let found = try await CheckoutReader(invocation: invocation, root: root).read(
      repository, wanted: wanted, config: resolved.config)
    var plan = try Planner.plan(
      wanted: wanted, found: found, lock: repository.lock, bases: repository.bases(by: wanted), request: request)
    plan.oldLockBytes = repository.lockBytes
    plan.hidden = try await ignored.check(plan, anyway: false, mayAsk: false)
    return plan
  }
}
