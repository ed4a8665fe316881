internal import ArgumentParser
internal import Installing
internal import Packs
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
  static var answers: [any AnswerBody.Type] { [PlanOutput.self, SelfUpdateOutput.self] }

  @Flag(
    help: ArgumentHelp(Message("help.upgrade.check", "Only list what is newer; exit code 1 if anything is."), .how))
  var check = false
  @Flag(help: ArgumentHelp(Message("help.upgrade.repo-only", "Update only the documents, not the executable.")))
  var repoOnly = false
  @Flag(
    name: [.long, .customLong("skip-repo-refresh")],
    help: ArgumentHelp(Message("help.upgrade.cli-only", "Update only `cairn` itself.")))
  var cliOnly = false
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp(
      Message("help.upgrade.pack", "Update only this pack: its id, its source, or a folder with a newer version."),
      value: .pack))
  var packs: [String] = []
  @Option(
    help: ArgumentHelp(
      Message(
        "help.upgrade.to",
        "Tag, branch, commit or range to move one pack to; with --cli-only, or without such packs, the version of `cairn`."
      ), value: .reference))
  var to: String?
  @Flag(
    help: ArgumentHelp(Message("help.upgrade.allow-downgrade", "Allow an older version of `cairn` or of a pack."), .how)
  )
  var allowDowngrade = false
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: Options<UpgradeFormat>

  var misuse: Message? {
    if repoOnly, cliOnly { return .excludeEachOther("--repo-only", "--cli-only") }
    if to != nil, packs.count > 1 { return .needsOnePack("--to") }
    if cliOnly, !packs.isEmpty { return .excludeEachOther("--cli-only", "--pack") }
    if cliOnly, !accepting.accepted.isEmpty { return .excludeEachOther("--cli-only", "--accept") }
    if cliOnly, preview.diff { return .excludeEachOther("--cli-only", "--diff") }
    guard isPage else { return nil }
    if cliOnly { return .excludeEachOther("--cli-only", "--format markdown") }
    return check || preview.onlyShows ? nil : .pageOnlyShows
  }

  /// Whether the output is the body of a merge request.
  private var isPage: Bool { options.format == .markdown }

  func run(in invocation: Invocation) async throws -> Exit {
    invocation.review.requests = try accepting.requests()
    var reference: GitReference?
    if let to, !cliOnly {
      reference = try await UpgradeReference(text: to, isForPack: repoOnly || !packs.isEmpty).forPack(in: invocation)
    }
    if repoOnly || reference != nil { return try await upgradeRepository(invocation, to: reference) }
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
    case .proceed(let least, let update): return max(least, try await upgradeRepository(invocation, update: update))
    }
  }

  /// Whether there is a config here, even one that only a newer Cairn can read.
  private func isInstalled(_ invocation: Invocation) async throws -> Bool {
    let search = RootSearch(environment: invocation.environment)
    guard let root = try? await search.find(from: invocation.directory) else { return false }
    return search.isInstalled(root.path)
  }

  private func upgradeRepository(
    _ invocation: Invocation, to reference: GitReference? = nil, update: SelfUpdateOutput? = nil
  ) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !preview.onlyShows)
    let before = try Repository.load(root, in: invocation.environment)
    if !check { try before.refuseTooOld(invocation.version) }
    for warning in before.warnings { invocation.writer.warn(warning) }
    // The doctor at the end reads it; if it is not readable, this is reported before anything is written.
    _ = try BaselineFile(invocation: invocation, root: root, named: nil).read()
    let upgrade = try await PackUpgrade(
      named: packs, to: reference, allowsDowngrade: allowDowngrade, before, invocation)
    if check { for pack in upgrade.upToDate { invocation.writer.verbose(pack.message) } }
    var runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, isCheck: check, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      suggestsCommit: true)
    runOptions.packs = upgrade.versionChanges
    runOptions.upToDate = upgrade.upToDate
    runOptions.hasOwnOutput = isPage
    runOptions.executable = update
    runOptions.finalCheck = { try await DoctorSummary.check(root, invocation) }
    var plan = Plan()
    let code = try await pipeline.run(runOptions) {
      plan = try await upgrade.plan()
      return plan
    }
    if isPage {
      let page = UpgradePage(
        changes: upgrade.versionChanges, plan: check ? plan.excludingLocal : plan, executable: update,
        catalog: invocation.writer.catalog)
      invocation.environment.console.write(page.text)
    }
    return left.exit(code)
  }
}

/// The formats of an upgrade.
enum UpgradeFormat: String, FormatOption {
  case text, json, markdown

  static let help = Message(
    "help.upgrade.format",
    "Output format; text by default; with --check or --dry-run, markdown is the body of a merge request.")
}

extension Message {
  fileprivate static let pageOnlyShows = Message(
    "upgrade.page-only-shows",
    "--format markdown shows what an upgrade would change\nuse it with --check or --dry-run")
  fileprivate static let noInstallation = Message(
    "upgrade.no-installation", "Cairn is not installed in this folder; only the executable is upgraded")
}
