internal import ArgumentParser
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn upgrade`: updates the executable, then with it the documents, merged with the user's edits, and then runs the
/// doctor.
struct UpgradeCommand: Subcommand {
  static let name = "upgrade"
  static let help = CommandHelp(
    abstract: Message(
      "help.upgrade.abstract", "Update `cairn`, then the installed documents, and keep your edits."),
    details: [
      Message(
        "help.upgrade.discussion",
        "Your edits and the changes of the pack are merged. If both changed the same lines, your version is kept and `cairn resolve` resolves the conflict. At the end the doctor checks the result and sets the exit code."
      )
    ],
    examples: [
      .init("cairn upgrade --check", Message("help.upgrade.example-check", "List what is newer.")),
      .init(
        "cairn upgrade --dry-run --diff", Message("help.upgrade.example-diff", "Print every line that would change.")),
    ],
    attention: Message(
      "help.upgrade.attention",
      "An update is available (`--check`), a conflict is open, or the doctor found an error."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)

  @Flag(
    help: ArgumentHelp(Message("help.upgrade.check", "Only list what is newer; exit code 1 if anything is."), .how))
  var check = false
  @Flag(help: ArgumentHelp(Message("help.upgrade.repo-only", "Update only the documents; needs no network.")))
  var repoOnly = false
  @Flag(
    name: [.long, .customLong("skip-repo-refresh")],
    help: ArgumentHelp(Message("help.upgrade.cli-only", "Update only `cairn` itself.")))
  var cliOnly = false
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp(
      Message("help.upgrade.pack", "Update only this pack: its id, or a folder with a newer version."), value: .pack))
  var packs: [String] = []
  @Option(
    help: ArgumentHelp(
      Message("help.upgrade.to", "Version of `cairn` to install instead of the newest."), value: .version))
  var to: String?
  @Flag(
    help: ArgumentHelp(Message("help.upgrade.allow-downgrade", "Allow an older version of `cairn` or of a pack."), .how)
  )
  var allowDowngrade = false
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    if repoOnly, cliOnly { return .excludeEachOther("--repo-only", "--cli-only") }
    if repoOnly, to != nil { return .excludeEachOther("--repo-only", "--to") }
    if cliOnly, !packs.isEmpty { return .excludeEachOther("--cli-only", "--pack") }
    if cliOnly, !accepting.accepted.isEmpty { return .excludeEachOther("--cli-only", "--accept") }
    if cliOnly, preview.diff { return .excludeEachOther("--cli-only", "--diff") }
    return nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    invocation.review.requests = try accepting.requests()
    if repoOnly { return try await upgradeRepository(invocation) }
    var isAlone = cliOnly
    if !cliOnly, packs.isEmpty, try await !isInstalled(invocation), (try? SelfUpdate(invocation)) != nil {
      invocation.writer.note(.noInstallation)
      isAlone = true
    }
    let step = SelfUpdateStep(
      isCheck: check, isDryRun: preview.onlyShows, skipsConfirmation: preview.yes, isExecutableOnly: isAlone,
      requestedVersion: try to.map { try RequestedVersion.parse($0) }, allowsDowngrade: allowDowngrade)
    switch try await step.run(in: invocation) {
    case .finished(let exit): return exit
    case .proceed(let least, let update): return max(least, try await upgradeRepository(invocation, update))
    }
  }

  /// Whether there is a config here, even one that only a newer Cairn can read.
  private func isInstalled(_ invocation: Invocation) async throws -> Bool {
    let search = RootSearch(environment: invocation.environment)
    guard let root = try? await search.find(from: invocation.directory) else { return false }
    return search.isInstalled(root.path)
  }

  private func upgradeRepository(_ invocation: Invocation, _ update: SelfUpdateOutput? = nil) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !preview.onlyShows)
    let before = try Repository.load(root, in: invocation.environment)
    if !check { try before.refuseTooOld(invocation.version) }
    for warning in before.warnings { invocation.writer.warn(warning) }
    // The doctor at the end reads it; if it is not readable, this is reported before anything is written.
    _ = try BaselineFile(invocation: invocation, root: root, named: nil).read()
    let upgrade = try await PackUpgrade(named: packs, allowsDowngrade: allowDowngrade, before, invocation)
    var runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, isCheck: check, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      suggestsCommit: true)
    runOptions.packs = upgrade.versionChanges
    runOptions.executable = update
    runOptions.finalCheck = { try await DoctorSummary.check(root, invocation) }
    let code = try await pipeline.run(runOptions) { try await upgrade.plan() }
    return left.exit(code)
  }
}

extension Message {
  fileprivate static let noInstallation = Message(
    "upgrade.no-installation", "Cairn is not installed in this folder; only the executable is upgraded")
}
