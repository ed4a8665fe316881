internal import ArgumentParser
internal import Reporting
internal import Vocabulary

/// `cairn upgrade`: a newer executable, then newer documents by that one.
struct UpgradeCommand: Subcommand {
  static let name = "upgrade"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Update the executable, then the documents.",
    discussion: """
      Example: cairn upgrade --check
      """)

  @Flag(help: "Only say what is newer; exit 1 where anything is.")
  var check = false
  @Flag(help: "Leave the executable alone.")
  var repoOnly = false
  @Flag(help: "Leave the repository alone.")
  var cliOnly = false
  @Option(help: ArgumentHelp("This version of the executable instead of the newest.", valueName: "version"))
  var to: String?
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if repoOnly, cliOnly { throw ValidationError("--repo-only and --cli-only leave nothing to do; give one of them") }
  }

  func run(in session: Session) async throws -> Exit {
    var exit = Exit.done
    if !repoOnly {
      let step = SelfUpdateStep(
        isCheck: check, isDryRun: dryRun, asksNothing: yes, isOnly: cliOnly,
        wish: try to.map { try WishedVersion.parse($0) })
      switch try await step.run(in: session) {
      case .over(let exit): return exit
      case .goOn(let least): exit = least
      }
    }
    session.voice.tell("the documents are not part of this branch")
    return exit
  }
}
