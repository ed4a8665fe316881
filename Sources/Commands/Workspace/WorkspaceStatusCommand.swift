internal import ArgumentParser
internal import Platform
internal import Reporting

/// `cairn workspace status`: the state of every installation.
struct WorkspaceStatusCommand: Subcommand {
  static let name = "workspace status"
  static let help = CommandHelp(
    abstract: Message("help.workspace-status.abstract", "Show which repositories have something to do."),
    details: [.findsRepositories],
    examples: [
      .init("cairn workspace status", Message("help.workspace-status.example-all", "Show all of this folder.")),
      .init(
        "cairn workspace status --kind repository",
        Message("help.workspace-status.example-kind", "Leave out submodules and worktrees.")),
    ],
    attention: Message("help.workspace-status.attention", "In a repository there is something to do."))
  static let configuration = CommandConfiguration(commandName: "status", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceReport.self] }
  static func prepare() { LoadedBuiltinPack.prepare() }

  @OptionGroup var workspace: WorkspaceOptions
  @Option(help: ArgumentHelp(.writesReport, .output, value: .file))
  var output: String?
  @OptionGroup var options: Options<WorkspaceFormat>

  var misuse: Message? { workspace.misuse ?? misuseOfFormat }

  func run(in invocation: Invocation) async throws -> Exit {
    let answer = WorkspaceAnswer(
      invocation: invocation, question: .status, format: options.format ?? .text, file: output)
    let needsDetails = answer.needsDetails
    return try await answer.run(workspace) { run in
      let reading = try await StatusReading(run.root, run.invocation)
      let exit: Exit = reading.needsWork ? .needsAttention : .success
      var report = RepositoryResult(run.repository, state: reading.needsWork ? .attention : .ok, exit: exit)
      report.set([
        .work: reading.rows.count { $0.here.needsWork } + reading.transactions.unfinished.count
          + reading.unfollowed.count,
        .updates: reading.rows.count { $0.upstream == .new }, .edited: reading.rows.count { $0.here == .edited },
        .files: reading.rows.count,
      ])
      if needsDetails {
        report.targets = reading.rows.filter { $0.here != .current || $0.upstream != .same }.map { StatusTarget($0) }
      }
      return WorkspaceAnswer.Part(report: report)
    }.exit
  }
}

extension Message {
  /// How the commands of a workspace find repositories.
  static let findsRepositories = Message(
    "help.workspace.finds",
    "Searches folders for git repositories, their submodules and worktrees, and follows no link; hidden folders, `node_modules` and what a `.cairnignore` names are left out. A repository that fails is a row with its error."
  )
  static let writesReport = Message("help.workspace.output", "Write the report to this file.")
}
