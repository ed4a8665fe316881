internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The plan of a sync, which `status` and the doctor also use.
struct SyncPlan {
  var invocation: Invocation
  let root: RootSearch.Root
  var restores = false
  /// Whether the lock decides about files that are missing, as with `--frozen`.
  var isFrozen = false
  var named: [RelativePath] = []
  /// Replacements for the content of files, such as what fixes will write.
  var overlay: [RelativePath: [UInt8]?] = [:]
  /// The new files of `overlay` that are executable.
  var executables: Set<RelativePath> = []
  /// Whether the root itself was named, which means everything.
  var namesAll = false
  /// Whether what is missing is recorded as deleted.
  var recordsDeletions = true
  /// How conflicts are resolved, by the lock's entry.
  var resolutions: [LockKey: PlanRequest.Resolution] = [:]

  func repository(readsBases: Bool = true) throws -> Repository {
    try Repository.load(
      root, in: invocation.environment, conflictedLock: .merge, overlay: overlay, executables: executables,
      readsBases: readsBases)
  }

  /// The plan, and the repository as it was read for the plan.
  func make() async throws -> (plan: Plan, repository: Repository) {
    var repository = try repository()
    let config = try repository.requireConfig()
    guard repository.lockBytes != nil else {
      throw Failure("lock-missing", .lockMissing, path: CairnFile.lock.text, exit: .needsAttention)
    }
    let resolver = PackResolver(invocation, root: root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .none)
    let bases = repository.basesFromPacks(invocation)
    var wanted = Wanted(installed: repository.lock, bases: bases, config: config)
    if repository.lockIsMerged { repository.takeAsBases(try repository.mergedDocumentIndex()) }
    let lacksRoutes = try restores && repository.lacksRoutes()
    if try lacksRoutes || repository.lockIsMerged || repository.hasForeignFiles(),
      let packs = installedPacks(config, &repository)
    {
      if lacksRoutes { wanted.takeRoutes(of: packs, for: repository.lock) }
      if repository.lockIsMerged {
        repository.takeAsBases(try wanted.follow(packs, config, whereMergedIn: repository.tree, repository.lock))
      }
      try wanted.takeBack(packs, whereOwnIn: repository.tree, repository.lock)
    }
    let lock = repository.lock
    let targets = Array(lock.files.keys) + lock.blocks.keys.map(\.path) + Array(lock.links.keys)
    for path in named { try UnknownName.refuse(path, amongTargets: targets) }
    var request = PlanRequest(
      restores: restores, restore: namesAll ? targets : named, joinsBranches: repository.lockIsMerged)
    request.recordsDeletions = recordsDeletions
    request.resolutions = resolutions
    if isFrozen { request.bringsBack = try repository.lost() }
    var plan = try await repository.plan(for: wanted, request, config: config, bases: bases, invocation)
    plan.oldLockHadFaults = repository.lockIsMerged
    if repository.lockIsMerged {
      let place = plan.steps.firstIndex { CairnFile.lock < $0.path } ?? plan.steps.endIndex
      plan.steps.insert(Step(.recorded, CairnFile.lock), at: place)
    }
    return (plan, repository)
  }

  /// What the chosen packs describe, if all of them are available as the lock has them.
  private func installedPacks(_ config: Config, _ repository: inout Repository) -> Wanted? {
    guard let chosen = try? repository.resolvedPacks(config, invocation).map({ try $0.get() }),
      let wanted = try? Wanted(chosen, of: config, in: repository, invocation)
    else { return nil }
    let areInstalled = wanted.packs.allSatisfy { repository.lock.packs[$0.key]?.digest == $0.value.digest }
    return areInstalled && wanted.packs.count == repository.lock.packs.count ? wanted : nil
  }

  /// The same for a command that reads other things at the same time; nil if there is anything to tell about it, because
  /// messages have their order: then it is made again in its turn.
  func ahead() async -> (plan: Plan, repository: Repository)? {
    let console = CapturedConsole(like: invocation.environment.console)
    var silent = self
    silent.invocation = invocation.with(console: console)
    guard let made = try? await silent.make(), console.error.isEmpty, console.output.isEmpty else { return nil }
    return made
  }
}

extension Message {
  static let lockMissing = Message(
    "sync.lock-missing",
    "the lock file is missing, so Cairn does not know what it wrote\nrestore it with git, or run `cairn init`")
}
