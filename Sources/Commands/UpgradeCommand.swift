internal import ArgumentParser
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn upgrade`: a newer executable, then newer documents by that one, merged with the user's own edits, and then the
/// doctor's word.
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

  func run(in session: Session) async throws -> Exit {
    if repoOnly { return try await upgradeRepository(session) }
    var isAlone = cliOnly
    if !cliOnly, packs.isEmpty, try await !isInstalled(session), (try? SelfUpdate(session)) != nil {
      session.voice.say(.noInstallation)
      isAlone = true
    }
    let step = SelfUpdateStep(
      isCheck: check, isDryRun: dryRun || diff, asksNothing: yes, isOnly: isAlone,
      wish: try to.map { try WishedVersion.parse($0) }, allowsDowngrade: allowDowngrade)
    switch try await step.run(in: session) {
    case .over(let exit): return exit
    case .goOn(let least, let update): return max(least, try await upgradeRepository(session, update))
    }
  }

  /// Whether a config stands here, be it one that only a newer Cairn can read.
  private func isInstalled(_ session: Session) async throws -> Bool {
    let search = RootSearch(environment: session.environment)
    guard let root = try? await search.find(from: session.directory) else { return false }
    return search.isInstalled(root.path)
  }

  private func upgradeRepository(_ session: Session, _ update: SelfAnswer? = nil) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let road = Road(session: session, root: root)
    let left = try road.clear(mayWrite: !check && !dryRun && !diff)
    let before = try Repository.load(root, in: session.environment)
    if !check { try before.refuseTooOld(session.version) }
    for warning in before.warnings { session.voice.say(warning) }
    // The doctor at the end reads it; where it cannot, that is said before anything is written.
    _ = try BaselineFile(session: session, root: root, named: nil).read()
    let upgrade = try PackUpgrade(named: packs, allowsDowngrade: allowDowngrade, before, session)
    var manner = Road.Manner(
      isDryRun: dryRun || diff, isCheck: check, showsDiff: diff, asksNothing: yes, namesCommit: true)
    manner.packs = upgrade.moves
    manner.executable = update
    manner.lastWord = { try await DoctorsWord.on(root, session) }
    let code = try await road.travel(manner) { try await upgrade.plan() }
    return left.skipped.isEmpty ? code : max(code, .look)
  }
}

extension Message {
  fileprivate static let noInstallation = Message(
    "upgrade.no-installation", "cairn is not installed in this folder, so only the executable is upgraded")
}
