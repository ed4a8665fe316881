internal import ArgumentParser
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn upgrade`: updates the executable, then with it the documents, merged with the user's edits, and then runs the
/// doctor.
struct UpgradeCommand: Subcommand {
  static let name = "upgrade"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Update the executable, then the documents, with your edits in them.",
    discussion: """
      The executable is replaced by a verified newer one, which then does the rest. What you edited and what the pack \
      changed elsewhere are joined; where both changed the same lines, yours stays and `cairn resolve` ends the conflict. \
      The doctor has the last word, and gives the exit code.

      Example: cairn upgrade --check
      Example: cairn upgrade --dry-run --diff
      Example: cairn upgrade --repo-only --pack ./packs/ours
      """)

  @Flag(help: "Only say what is newer; exit 1 where anything is.")
  var check = false
  @Flag(help: "Leave the executable alone; needs no network.")
  var repoOnly = false
  @Flag(name: [.long, .customLong("skip-repo-refresh")], help: "Leave the repository alone.")
  var cliOnly = false
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp("Only this pack: its id, or a folder to take it from now on. May be repeated.", valueName: "id"))
  var packs: [String] = []
  @Option(help: ArgumentHelp("This version of the executable instead of the newest.", valueName: "version"))
  var to: String?
  @Flag(help: "Take an older version of the executable or of a pack, too.")
  var allowDowngrade = false
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if repoOnly, cliOnly { throw ValidationError("--repo-only and --cli-only leave nothing to do; give one of them") }
    if repoOnly, to != nil { throw ValidationError("--to is about the executable, which --repo-only leaves alone") }
    if cliOnly, diff || !packs.isEmpty {
      throw ValidationError("--pack and --diff are about the repository, which --cli-only leaves alone")
    }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    if repoOnly { return try await upgradeRepository(invocation) }
    var isAlone = cliOnly
    if !cliOnly, packs.isEmpty, try await !isInstalled(invocation), (try? SelfUpdate(invocation)) != nil {
      invocation.writer.note(.noInstallation)
      isAlone = true
    }
    let step = SelfUpdateStep(
      isCheck: check, isDryRun: dryRun || diff, skipsConfirmation: yes, isExecutableOnly: isAlone,
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
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !dryRun && !diff)
    let before = try Repository.load(root, in: invocation.environment)
    if !check { try before.refuseTooOld(invocation.version) }
    for warning in before.warnings { invocation.writer.warn(warning) }
    // The doctor at the end reads it; where it cannot, that is said before anything is written.
    _ = try BaselineFile(invocation: invocation, root: root, named: nil).read()
    let upgrade = try PackUpgrade(named: packs, allowsDowngrade: allowDowngrade, before, invocation)
    var runOptions = ChangePipeline.RunOptions(
      isDryRun: dryRun || diff, isCheck: check, showsDiff: diff, skipsConfirmation: yes, suggestsCommit: true)
    runOptions.packs = upgrade.versionChanges
    runOptions.executable = update
    runOptions.finalCheck = { try await DoctorSummary.check(root, invocation) }
    let code = try await pipeline.run(runOptions) { try await upgrade.plan() }
    return left.skipped.isEmpty ? code : max(code, .needsAttention)
  }
}

extension Message {
  fileprivate static let noInstallation = Message(
    "upgrade.no-installation", "Cairn is not installed in this folder; only the executable is upgraded")
}
