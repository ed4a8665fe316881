internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The plan of a change of choices, on the packs as they are installed.
struct ChoicePlan {
  let session: Session
  let root: RootSearch.Root
  let wish: InitWish
  /// What comes back although it was taken away.
  var overwrite: [RelativePath] = []

  /// The plan, from the disk as it is now.
  func make() async throws -> Plan {
    let repository = try Repository.load(root, in: session.environment)
    let wanted = try wish.wanted(in: repository)
    var request = PlanRequest(overwrite: overwrite)
    let ignored = IgnoredTargets(session: session, root: root)
    request.ignoredFolders = try await ignored.folders(of: wanted.agents, known: wish.choices.knownAgents)
    let found = try FoundReader.read(repository.tree, wanted: wanted, lock: repository.lock, choices: wish.choices)
    var plan = try Planner.plan(
      wanted: wanted, found: found, lock: repository.lock, bases: repository.bases, request: request)
    plan.oldLockBytes = repository.lockBytes
    plan.hidden = try await ignored.check(plan, anyway: false, mayAsk: false)
    return plan
  }
}
