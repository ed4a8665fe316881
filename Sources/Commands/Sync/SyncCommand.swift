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
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }
  static func prepare() { LoadedBuiltinPack.prepare() }

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
  @Flag(
    help: ArgumentHelp(
      Message(
        "help.sync.frozen",
        "Read the packs at the commits that the lock file pins, and fail if it does not fit the config; for CI."), .how)
  )
  var frozen = false
  @Argument(help: ArgumentHelp(Message("help.sync.path", "File or folder for --restore."), value: .target))
  var paths: [String] = []
  @OptionGroup var options: CommonOptions

  var misuse: Message? { paths.isEmpty || restore ? nil : .pathsRequireRestore(paths[0]) }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let named = try PathArgument.scope(paths, root: root.path, invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let interrupted =
      try check || diff ? [] : UnfinishedTransactions(root: root.path, in: invocation.environment).unfinished
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !diff)
    let sync = SyncPlan(
      invocation: invocation, root: root, restores: restore, isFrozen: frozen, named: named,
      namesAll: named.isEmpty && !paths.isEmpty)
    let before = try sync.repository(readsBases: false)
    if before.config == nil, !interrupted.isEmpty {
      // Fixes of the doctor need no installation, and what an interrupted one had left to do is done.
      for id in interrupted where !left.finished.contains(id) && !left.rolledBack.contains(id) {
        invocation.writer.note(.discarded(id))
      }
      return left.exit(.success)
    }
    if !check, !diff { try before.refuseTooOld(invocation.version) }
    for warning in before.warnings { invocation.writer.warn(warning) }
    if let config = before.config {
      try PolicyCheck(config.policy, root: root.path, invocation).refuse(config.packs.map(\.source))
    }
    if frozen {
      let config = try before.requireConfig()
      try await FrozenPacks(
        invocation: invocation, repository: before, resolver: PackResolver(invocation, root: root.path, config),
        tellsOfCache: true
      ).fetch(config.packs.map(\.source))
    }
    var undecided: [LockKey] = []
    var runOptions = ChangePipeline.RunOptions(
      isDryRun: diff, isCheck: check, holdsIndex: true, showsDiff: diff, skipsConfirmation: true)
    runOptions.restored = Set(named)
    var choices: UnfollowedChoices.Summary?
    runOptions.unfollowed = { choices?.messages ?? [] }
    runOptions.unavailableLocale = { choices?.unavailableLocale }
    let code = try await pipeline.run(runOptions) {
      async let ahead: Void = LoadedBuiltinPack.readAhead(in: root.path, invocation)
      let (plan, repository) = try await sync.make()
      await ahead
      undecided = repository.undecided
      if choices == nil { choices = await repository.unfollowed(plan, invocation) }
      if frozen, let messages = choices?.messages, !messages.isEmpty { throw FrozenPacks.unfollowed(messages) }
      return plan
    }
    for key in undecided {
      invocation.writer.warnAlways(.undecided(key.text.split(separator: "\t").joined(separator: " ")))
    }
    return left.exit(undecided.isEmpty ? code : max(code, .needsAttention))
  }
}

extension Message {
  fileprivate static func discarded(_ id: String) -> Message {
    Message(
      "sync.discarded", "removed what was left of an interrupted run that had changed nothing yet ({id})",
      ["id": .text(PrintableText.text(id))])
  }
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
