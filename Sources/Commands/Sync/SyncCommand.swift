internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn sync`: updates blocks, the index, links and copies according to what is installed.
struct SyncCommand: Subcommand {
  static let name = "sync"
  static let help = CommandHelp(
    abstract: Message(
      "help.sync.abstract", "Update managed blocks, the index and the links of agents to match what is installed."),
    details: [
      Message("help.sync.discussion", "Needs no pack and no network. Your edits are kept.")
    ],
    examples: [
      .init("cairn sync", Message("help.sync.example-sync", "Update everything that is outdated.")),
      .init("cairn sync --check", Message("help.sync.example-check", "Fail if anything is outdated, for CI.")),
    ],
    attention: Message(
      "help.sync.attention", "Something is outdated (`--check`), or a conflict or a damaged block needs your decision.")
  )
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)

  @Flag(
    help: ArgumentHelp(
      Message("help.sync.check", "Only list what is outdated; exit code 1 if anything is."), .how))
  var check = false
  @Flag(
    help: ArgumentHelp(
      Message("help.option.diff", "Print the changes line by line as a unified diff; write nothing."), .how))
  var diff = false
  @Flag(
    help: ArgumentHelp(
      Message("help.sync.restore", "Restore missing files, and discard your edits in the named ones.")))
  var restore = false
  @Argument(help: ArgumentHelp(Message("help.sync.path", "File or folder for --restore."), value: .path))
  var paths: [String] = []
  @OptionGroup var options: CommonOptions

  var misuse: Message? { paths.isEmpty || restore ? nil : .pathsRequireRestore(paths[0]) }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let named = try PathArgument.scope(paths, root: root.path, invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !diff)
    let sync = SyncPlan(
      invocation: invocation, root: root, restores: restore, named: named, namesAll: named.isEmpty && !paths.isEmpty)
    let before = try sync.repository()
    if !check, !diff { try before.refuseTooOld(invocation.version) }
    for warning in before.warnings { invocation.writer.warn(warning) }
    var undecided: [LockKey] = []
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: diff, isCheck: check, holdsIndex: true, showsDiff: diff, skipsConfirmation: true)
    let code = try await pipeline.run(runOptions) {
      let (plan, repository) = try await sync.make()
      undecided = repository.undecided
      return plan
    }
    for key in undecided {
      invocation.writer.warnAlways(.undecided(key.text.split(separator: "\t").joined(separator: " ")))
    }
    return undecided.isEmpty && left.skipped.isEmpty ? code : max(code, .needsAttention)
  }
}

/// The plan of a sync, which `status` and the doctor also use.
struct SyncPlan {
  let invocation: Invocation
  let root: RootSearch.Root
  var restores = false
  var named: [RelativePath] = []
  /// Replacements for the content of files, such as what fixes will write.
  var overlay: [RelativePath: [UInt8]?] = [:]
  /// Whether the root itself was named, which means everything.
  var namesAll = false
  /// How conflicts are resolved, by the lock's entry.
  var resolutions: [LockKey: PlanRequest.Resolution] = [:]

  func repository() throws -> Repository {
    try Repository.load(root, in: invocation.environment, conflictedLock: .merge, overlay: overlay)
  }

  /// The plan, and the repository as it was read for the plan.
  func make() async throws -> (plan: Plan, repository: Repository) {
    let repository = try repository()
    let config = try repository.requireConfig()
    guard repository.lockBytes != nil else {
      throw Failure("lock-missing", .lockMissing, path: CairnFile.lock.text, exit: .needsAttention)
    }
    let resolver = PackResolver(invocation, root: root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .none)
    let bases = repository.basesFromPacks(invocation)
    let wanted = Wanted(installed: repository.lock, bases: bases, config: config)
    let lock = repository.lock
    let targets = Array(lock.files.keys) + lock.blocks.keys.map(\.path) + Array(lock.links.keys)
    for path in named { try UnknownName.refuse(path, amongTargets: targets) }
    var request = PlanRequest(
      restores: restores, restore: namesAll ? targets : named, joinsBranches: repository.lockIsMerged)
    request.resolutions = resolutions
    request.ignoredFolders = try await IgnoredTargets(invocation: invocation, root: root)
      .folders(of: wanted.agents, known: config.knownAgents, repository.lock)
    let found = try await CheckoutReader(invocation: invocation, root: root).read(
      repository, wanted: wanted, config: config)
    var plan = try Planner.plan(
      wanted: wanted, found: found, lock: repository.lock, bases: bases, request: request)
    plan.oldLockBytes = repository.lockBytes
    plan.oldLockHadFaults = repository.lockIsMerged
    if repository.lockIsMerged {
      let place = plan.steps.firstIndex { CairnFile.lock < $0.path } ?? plan.steps.endIndex
      plan.steps.insert(Step(.recorded, CairnFile.lock), at: place)
    }
    return (plan, repository)
  }
}

extension Message {
  static let lockMissing = Message(
    "sync.lock-missing",
    "the lock file is missing, so Cairn does not know what it wrote\nrestore it with git, or run `cairn init`")
  fileprivate static func pathsRequireRestore(_ path: String) -> Message {
    Message(
      "usage.paths-require-restore", "a path requires --restore\nrun `cairn sync --restore {path}`",
      ["path": .text(ShellWord.text(path))])
  }
  fileprivate static func undecided(_ entry: String) -> Message {
    Message(
      "sync.undecided", "{entry}: neither side of the conflict matches what is on disk; the lock file now has our side",
      ["entry": .text(entry)])
  }
}
