internal import ArgumentParser
internal import Installing
internal import Reporting
internal import Vocabulary

/// `cairn upgrade`: newer documents, merged with the user's own edits, and then the doctor's word.
struct UpgradeCommand: Subcommand {
  static let name = "upgrade"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Bring the documents to the packs at hand, with your edits in them.",
    discussion: """
      What you edited and what the pack changed elsewhere are joined; where both changed the same lines, yours stays and
      `cairn resolve` ends the conflict. The doctor has the last word, and gives the exit code.

      Example: cairn upgrade --check
      Example: cairn upgrade --dry-run --diff
      Example: cairn upgrade --pack ./packs/ours
      """)

  @Flag(help: "Change nothing; exit 1 where something would change.")
  var check = false
  @Flag(help: "Leave the executable as it is; this version has no self-update yet, so that is always so.")
  var repoOnly = false
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp("Only this pack: its id, or a folder to take it from now on. May be repeated.", valueName: "id"))
  var packs: [String] = []
  @Flag(help: "Take an older version of a pack than the one installed, too.")
  var allowDowngrade = false
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func run(in session: Session) async throws -> Exit {
    // The executable's own upgrade belongs here, before the repository's: the new one then runs with --repo-only.
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    return try await upgradeRepository(root, session)
  }

  private func upgradeRepository(_ root: RootSearch.Root, _ session: Session) async throws -> Exit {
    let road = Road(session: session, root: root)
    let left = try road.clear(mayWrite: !check && !dryRun)
    let before = try Repository.load(root, in: session.environment)
    if !check { try before.refuseTooOld(session.version) }
    for warning in before.warnings { session.voice.say(warning) }
    let upgrade = try PackUpgrade(named: packs, allowsDowngrade: allowDowngrade, before, session)
    var manner = Road.Manner(
      isDryRun: dryRun, isCheck: check, showsDiff: diff, asksNothing: yes,
      namesCommit: root.workTree != nil)
    manner.packs = upgrade.moves
    manner.lastWord = { try await DoctorsWord.on(root, session) }
    let code = try await road.travel(manner) { try await upgrade.plan() }
    return left.skipped.isEmpty ? code : max(code, .look)
  }
}
