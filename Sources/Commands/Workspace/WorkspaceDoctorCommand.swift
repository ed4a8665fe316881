internal import ArgumentParser
internal import Doctor
internal import Platform
internal import Reporting

/// `cairn workspace doctor`: the doctor in every repository.
struct WorkspaceDoctorCommand: Subcommand {
  static let name = "workspace doctor"
  static let help = CommandHelp(
    abstract: Message("help.workspace-doctor.abstract", "Check the documents of every repository."),
    details: [.findsRepositories],
    examples: [
      .init("cairn workspace doctor", Message("help.workspace-doctor.example-all", "Count the findings of each.")),
      .init(
        "cairn workspace doctor --format json",
        Message("help.workspace-doctor.example-json", "Print every finding, for programs.")),
    ],
    success: Message("help.doctor.success", "No finding is severe enough to fail."),
    attention: Message("help.workspace-doctor.attention", "In a repository a finding fails."))
  static let configuration = CommandConfiguration(commandName: "doctor", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceReport.self] }
  static func prepare() {
    LoadedBuiltinPack.prepare()
    Examination.prepare()
  }

  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: ArgumentHelp(Message("help.doctor.strict", "Fail on warnings, too."), .how))
  var strict = false
  @Option(help: ArgumentHelp(Message("help.doctor.fail-on", "Lowest severity that fails."), .how, value: .severity))
  var failOn: DoctorCommand.FailOn?
  @Option(
    help: ArgumentHelp(
      Message("help.doctor.select", "Check only these rules, groups or patterns, such as 'link,skill.name-*'."),
      value: .rule))
  var select: [String] = []
  @Option(help: ArgumentHelp(Message("help.doctor.ignore", "Skip these rules, groups or patterns."), value: .rule))
  var ignore: [String] = []
  @Option(help: ArgumentHelp(.writesReport, .output, value: .file))
  var output: String?
  @Option(
    help: ArgumentHelp(
      Message(
        "help.workspace-doctor.against", "With --format html: the report in JSON of an earlier run to compare with."),
      .output, value: .file))
  var against: String?
  @OptionGroup var options: Options<WorkspaceFormat>

  var misuse: Message? {
    if against != nil, options.format != .html { return .requires("--against", "--format html") }
    return workspace.misuse
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let choices = ExaminationChoices(
      threshold: strict ? .warning : failOn?.severity, selected: ExaminationChoices.names(in: select),
      ignored: ExaminationChoices.names(in: ignore))
    try choices.refuseUnknownRules()
    let format = options.format ?? .text
    let former = try against.map { try FormerReportFile(ofWorkspace: $0, invocation) }
    let pages = format == .html ? RepositoryPages(invocation, comparedWith: former) : nil
    let answer = WorkspaceAnswer(
      invocation: invocation, question: .doctor, format: format, file: output, pages: pages)
    let catalog = invocation.writer.catalog
    let sarif = format == .sarif ? RepositorySARIF(invocation) : nil
    let memo = ExaminationMemo()
    return try await answer.run(workspace) { run in
      let base = ReportBase(run.root)
      let outcome = try await RootExamination(
        invocation: run.invocation, examined: ExaminedRoot(root: run.root), choices: choices, base: base, memo: memo
      ).run()
      let found = outcome.report
      let exit = found.exit(failingOn: outcome.threshold)
      var report = RepositoryResult(run.repository, state: exit == .success ? .ok : .attention, exit: exit)
      report.set([
        .errors: found.count(of: .error), .warnings: found.count(of: .warning), .infos: found.count(of: .info),
        .fixable: found.fixable, .suppressed: found.suppressed, .files: found.files,
      ])
      if format == .json { report.findings = found.findings.map { JSONReport.Finding($0, catalog) } }
      return WorkspaceAnswer.Part(
        report: report, run: sarif?.run(of: found, outcome.subject.files, in: run.repository, base),
        page: pages?.part(of: found, outcome.subject.files, in: run.repository))
    }.exit
  }
}
