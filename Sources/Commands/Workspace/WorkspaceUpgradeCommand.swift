internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn workspace upgrade`: which repositories are behind, or a branch with the upgrade in each of them.
struct WorkspaceUpgradeCommand: Subcommand {
  static let name = "workspace upgrade"
  static let help = CommandHelp(
    abstract: Message(
      "help.workspace-upgrade.abstract", "List the repositories whose packs are outdated, or upgrade each on a branch."),
    details: [
      Message(
        "help.workspace-upgrade.discussion",
        "With --branch the upgrade is a commit on a new branch. It is made in a worktree next to the repository, so your checkout is not changed; nothing is pushed, and no hook or filter is run. The report has the title and the body for each merge request."
      )
    ],
    examples: [
      .init(
        "cairn workspace upgrade --check",
        Message("help.workspace-upgrade.example-check", "List what is newer in every repository.")),
      .init(
        "cairn workspace upgrade --branch upgrade-skills --dry-run",
        Message("help.workspace-upgrade.example-branch", "Show which branches would be made.")),
    ],
    attention: Message(
      "help.upgrade.attention",
      "An update is available (`--check`), a conflict is open, or the doctor found an error."))
  static let configuration = CommandConfiguration(commandName: "upgrade", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceReport.self] }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: ArgumentHelp(Message("help.workspace-upgrade.check", "Only list what is newer; write nothing."), .how))
  var check = false
  @Option(
    help: ArgumentHelp(
      Message("help.workspace-upgrade.branch", "Make this branch in every repository with outdated packs."),
      value: .name))
  var branch: String?
  @Option(
    help: ArgumentHelp(Message("help.workspace-upgrade.message", "Message of the commits."), .how, value: .task))
  var message: String?
  @Flag(
    help: ArgumentHelp(Message("help.option.dry-run", "Only print what would change; write nothing."), .how))
  var dryRun = false
  @Option(help: ArgumentHelp(.writesReport, .output, value: .file))
  var output: String?
  @OptionGroup var options: Options<WorkspaceFormat>

  var misuse: Message? {
    if let wrong = workspace.misuse ?? misuseOfFormat { return wrong }
    if check, branch != nil { return .excludeEachOther("--check", "--branch") }
    if branch == nil {
      if message != nil { return .requires("--message", "--branch") }
      if dryRun { return .requires("--dry-run", "--branch") }
      if !check { return .whatToDo }
    }
    let isBlank = message.map { $0.allSatisfy(\.isWhitespace) } ?? false
    return isBlank ? .blank : nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    var answer = WorkspaceAnswer(
      invocation: invocation, question: .upgrade, format: options.format ?? .text, file: output)
    answer.changesRepositories = branch != nil && !dryRun
    let catalog = invocation.writer.catalog
    let message = message ?? Self.standardMessage
    guard let branch else {
      return try await answer.run(workspace) { run in
        let reading = try await UpgradeReading(run.root, run.invocation)
        return WorkspaceAnswer.Part(report: reading.report(on: run.repository, title: message, catalog))
      }.exit
    }
    guard try await invocation.environment.branches.isBranchName(branch, in: invocation.directory) else {
      throw Failure("bad-branch", .badBranch(branch), exit: .usage)
    }
    let upgrade = BranchUpgrade(branch: branch, message: message, isDryRun: dryRun, catalog: catalog)
    var chosen = workspace
    if chosen.kinds.isEmpty { chosen.kinds = RepositoryKind.allCases.filter { $0 != .worktree } }
    let report = try await answer.run(chosen) { run in
      WorkspaceAnswer.Part(report: try await upgrade.report(on: run))
    }
    if report.repositories.contains(where: { $0.upgrade?.commit != nil }) {
      invocation.writer.status(.notPushed(branch))
    }
    return report.exit
  }

  /// The message of commits without `--message`; in English, as the documents of most repositories.
  private static let standardMessage = "Upgrade skill packs"
}

extension Message {
  fileprivate static let whatToDo = Message(
    "workspace.what-to-do",
    "nothing says what to do\nadd --check to list what is newer, or --branch NAME to make branches")
  fileprivate static let blank = Message(
    "workspace.empty-message", "the message of --message is empty\nwrite one, or omit it")
  fileprivate static func badBranch(_ name: String) -> Message {
    Message(
      "workspace.bad-branch", "'{branch}' is not a valid name of a branch\nuse letters, digits, `-` and `/`",
      ["branch": .text(PrintableText.text(name))])
  }
  fileprivate static func notPushed(_ branch: String) -> Message {
    Message(
      "workspace.not-pushed", "nothing was pushed\nrun `git push origin {branch}` in a repository to push its branch",
      ["branch": .text(ShellWord.text(branch))])
  }
}
