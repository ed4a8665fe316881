internal import Installing
internal import Packs
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
    var plan = try await repository.plan(
      for: wanted, request, config: resolved.config, bases: repository.bases(by: wanted), invocation)
    plan.hidden = try await IgnoredTargets(invocation: invocation, root: root)
      .check(plan, anyway: false, mayAsk: false, hasOption: false)
    return plan
  }
}
