internal import ArgumentParser
internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn doctor [PATH…]`: every problem in the documents, with its place, and in most cases a fix.
struct DoctorCommand: Subcommand {
  static let name = "doctor"
  static let help = CommandHelp(
    abstract: Message("help.doctor.abstract", "Check skills, instructions and the installation, locally or in CI."),
    details: [
      Message(
        "help.doctor.discussion",
        "Reports every finding with file, line and rule in one pass. Without paths it checks the whole repository."),
      Message(
        "help.doctor.discussion-since",
        "With --since it reports the findings in files that differ from a commit, and in files in which that changed what is found."
      ),
    ],
    examples: [
      .init("cairn doctor", Message("help.doctor.example-all", "Check the repository.")),
      .init("cairn doctor --fix", Message("help.doctor.example-fix", "Apply all safe fixes.")),
    ],
    success: Message("help.doctor.success", "No finding is severe enough to fail."),
    attention: Message("help.doctor.attention", "A finding fails, or with --diff a fix is available."),
    more: [Message("help.doctor.more", "`cairn rule` lists all rules; `cairn rule <id>` explains one.")])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [JSONReport.Body.self] }
  static func prepare() {
    LoadedBuiltinPack.prepare()
    Examination.prepare()
  }

  @Argument(
    help: ArgumentHelp(
      Message("help.doctor.path", "File or folder to check. By default the whole repository."), value: .path))
  var paths: [String] = []
  @OptionGroup var scope: DoctorScope
  @Flag(help: ArgumentHelp(Message("help.doctor.strict", "Fail on warnings, too."), .how))
  var strict = false
  @Option(
    help: ArgumentHelp(Message("help.doctor.fail-on", "Lowest severity that fails."), .how, value: .severity))
  var failOn: FailOn?
  @Flag(help: ArgumentHelp(Message("help.doctor.fix", "Apply all safe fixes; `cairn undo` reverts them.")))
  var fix = false
  @Flag(
    help: ArgumentHelp(
      Message("help.doctor.unsafe-fixes", "With --fix or --diff: include fixes that may change the meaning.")))
  var unsafeFixes = false
  @Flag(
    help: ArgumentHelp(
      Message("help.doctor.diff", "Print what --fix would change as a unified diff; exit code 1 if anything would."),
      .how))
  var diff = false
  @Option(
    help: ArgumentHelp(
      Message("help.doctor.select", "Check only these rules, groups or patterns, such as 'link,skill.name-*'."),
      value: .rule))
  var select: [String] = []
  @Option(help: ArgumentHelp(Message("help.doctor.ignore", "Skip these rules, groups or patterns."), value: .rule))
  var ignore: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message("help.doctor.ignore-unknown", "Skip named paths with nothing to check, for commit hooks."), .how))
  var ignoreUnknown = false
  @Option(
    help: ArgumentHelp(
      Message("help.doctor.baseline", "Baseline to use instead of `.cairn/baseline.toml`."), .how, value: .file))
  var baseline: String?
  @Flag(
    help: ArgumentHelp(
      Message("help.doctor.write-baseline", "Write all findings to the baseline, which suppresses them.")))
  var writeBaseline = false
  @Flag(help: ArgumentHelp(Message("help.doctor.prune-baseline", "Remove from the baseline what no longer occurs.")))
  var pruneBaseline = false
  @Flag(
    name: .customLong("no-baseline"),
    help: ArgumentHelp(Message("help.doctor.no-baseline", "Report also what the baseline suppresses."), .how))
  var ignoresBaseline = false
  @Option(
    help: ArgumentHelp(Message("help.doctor.stdin-path", "Check standard input as if it were this file."), value: .path)
  )
  var stdinPath: String?
  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp(
      Message("help.doctor.agent", "Check for this agent instead of the chosen ones."), .how, value: .agent))
  var agents: [String] = []
  @Option(help: ArgumentHelp(Message("help.doctor.output", "Write the report to this file."), .output, value: .file))
  var output: String?
  @Option(
    help: ArgumentHelp(
      Message("help.doctor.against", "With --format html: the report in JSON of an earlier run to compare with."),
      .output, value: .file))
  var against: String?
  @OptionGroup var options: Options<ReportFormat>

  /// What the options say about the rules and what is done with their findings.
  var choices: ExaminationChoices {
    ExaminationChoices(
      fixes: fix, showsDiff: diff, allowsUnsafe: unsafeFixes, threshold: strict ? .warning : failOn?.severity,
      selected: ExaminationChoices.names(in: select), ignored: ExaminationChoices.names(in: ignore), baseline: baseline,
      usesBaseline: !ignoresBaseline && baselineChange == nil, agents: agents)
  }

  /// The option that changes the baseline; nil if none is given.
  var baselineChange: String? { writeBaseline ? "--write-baseline" : pruneBaseline ? "--prune-baseline" : nil }

  /// The severities that can make a run fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  var misuse: Message? {
    if let misuse = scope.misuse(in: self) { return misuse }
    if unsafeFixes, !fix, !diff { return .unsafeFixesAlone }
    if against != nil, options.format != .html { return .requires("--against", "--format html") }
    let writing = [
      ("--fix", fix), ("--diff", diff), ("--write-baseline", writeBaseline), ("--prune-baseline", pruneBaseline),
    ]
    .filter(\.1).map(\.0)
    if stdinPath != nil {
      if !paths.isEmpty { return .inputWithPaths }
      if let option = writing.first { return .excludeEachOther("--stdin-path", option) }
    }
    if let change = baselineChange, let option = writing.first(where: { $0 != change }) {
      return .excludeEachOther(change, option)
    }
    if ignoresBaseline, let option = baselineChange ?? baseline.map({ _ in "--baseline" }) {
      return .excludeEachOther("--no-baseline", option)
    }
    return nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let choices = choices
    try choices.refuseUnknownRules()
    if scope.watch { return try await DoctorWatch(command: self, invocation: invocation).run() }
    let check = try await DoctorCheck(self, in: invocation)
    if baselineChange != nil {
      return try await BaselineUpdate(invocation: invocation, named: baseline, prunes: pruneBaseline)
        .run(check.examinations)
    }
    let result = try await check.run()
    if !ignoreUnknown { try result.unexamined.refuseWhereNothingElse() }
    if !diff { try result.writer.write(result.merged.report, hint: result.hint) }
    return ignoreUnknown ? result.merged.exit : max(result.merged.exit, result.unexamined.print(to: invocation.writer))
  }
}

extension Message {
  fileprivate static let unsafeFixesAlone = Message(
    "usage.unsafe-fixes-alone", "--unsafe-fixes requires --fix or --diff\nadd one of them")
  fileprivate static let inputWithPaths = Message(
    "usage.input-with-paths", "--stdin-path cannot be combined with paths\nremove one of them")
}
