internal import ArgumentParser
internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn doctor [PATH…]`: every fault of the documents, with its place, and mostly a fix.
struct DoctorCommand: Subcommand {
  static let name = "doctor"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Examine skills and instructions; the one command CI needs.",
    discussion: """
      Exit 1 where a finding fails, 0 where none does.

      Example: cairn doctor --strict
      Example: cairn doctor --fix .agents/skills/release
      Example: cairn doctor --select 'link.*' --diff
      Example: cairn doctor --format sarif --output cairn.sarif
      """)

  @Argument(help: "Files or folders to examine. Default: the repository.")
  var paths: [String] = []
  @Flag(help: "Warnings fail, too.")
  var strict = false
  @Option(help: ArgumentHelp("The mildest severity that fails: error or warning.", valueName: "severity"))
  var failOn: FailOn?
  @Flag(help: "Mend what can be mended without a guess; `cairn undo` takes it back.")
  var fix = false
  @Flag(help: "With --fix or --diff: make also fixes that guess.")
  var unsafeFixes = false
  @Flag(help: "Show what --fix would change, as a unified diff; exit 1 where it would change anything.")
  var diff = false
  @Option(
    help: ArgumentHelp(
      "Ask only this rule, or those of a pattern such as 'link.*'. May be repeated.", valueName: "rule"))
  var select: [String] = []
  @Option(help: ArgumentHelp("Do not ask this rule, or those of a pattern. May be repeated.", valueName: "rule"))
  var ignore: [String] = []
  @Option(help: ArgumentHelp("A baseline instead of .cairn/baseline.toml.", valueName: "file"))
  var baseline: String?
  @Flag(help: "Accept what is found now: write it to the baseline.")
  var writeBaseline = false
  @Option(help: ArgumentHelp("Examine standard input as if it stood at this path.", valueName: "path"))
  var stdinPath: String?
  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp("Judge for this agent instead of the chosen ones. May be repeated.", valueName: "name"))
  var agents: [String] = []
  @Option(help: ArgumentHelp("Write the report to a file instead of stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var options: Options<ReportFormat>

  /// The severities that may fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  func validate() throws {
    if unsafeFixes, !fix, !diff { throw ValidationError("--unsafe-fixes goes with --fix or --diff") }
    if stdinPath != nil, fix || diff || writeBaseline || !paths.isEmpty {
      throw ValidationError(
        "--stdin-path examines one text and writes nothing; it goes without paths, --fix, --diff and --write-baseline")
    }
    if writeBaseline, fix || diff { throw ValidationError("--write-baseline goes without --fix and --diff") }
  }

  func run(in session: Session) async throws -> Exit {
    for name in select + ignore { try Rule.requireSome(name) }
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    var reader = SubjectReader(session: session, root: root, agents: try knownAgents())
    var named = try PathArgument.scope(paths, root: root.path, session)
    for path in named where session.environment.files.entry(at: "\(root.path)/\(path)") == nil {
      throw Failure("not-found", .noSuchPath, path: path.text, exit: .usage)
    }
    if let stdinPath {
      reader.given = try given(stdinPath, root, session)
      named = reader.given.map { [$0.path] } ?? []
    }
    if fix { _ = try Road(session: session, root: root).clear(mayWrite: true) }
    let (subject, choices) = try await reader.subject(below: named)
    let file = BaselineFile(session: session, root: root, named: baseline)
    let examination = Examination(
      levels: Levels(choices.doctor.levels, selected: select, ignored: ignore),
      acceptances: Acceptances(
        choices.doctor.ignores, baseline: writeBaseline ? Baseline() : try file.read() ?? Baseline()))
    if writeBaseline { return try await write(examination, subject, file) }
    var changed = Exit.done
    if fix || diff {
      let plan = FixPlan(
        session: session, root: root, examination: examination, allowsUnsafe: unsafeFixes, paths: named,
        agents: reader.agents)
      let manner = Road.Manner(isCheck: !fix, showsDiff: diff, asksNothing: true, isOnlyTold: fix)
      changed = try await Road(session: session, root: root).travel(manner) { try await plan.make() }
      if !fix { return changed }
    }
    let now = fix ? try await reader.subject(below: named).subject : subject
    let report = try await IgnoredLinks(session: session, root: root).report(of: examination, on: now).report
    let threshold = strict ? Severity.warning : failOn?.severity ?? choices.doctor.failOn ?? .error
    let format = options.format ?? ReportFormat.standard(session.environment.variables)
    try ReportDelivery(
      session: session, root: root, subject: now, format: format, threshold: threshold, file: output
    ).deliver(report)
    return max(changed, report.exit(failingOn: threshold))
  }

  /// Accepts what is found now; infos fail nothing, and are accepted by nobody.
  private func write(_ examination: Examination, _ subject: Subject, _ file: BaselineFile) async throws -> Exit {
    let findings = await examination.report(on: subject).findings.filter { $0.severity != .info }
    try file.write(Baseline(findings), count: findings.count)
    return .done
  }

  private func given(
    _ text: String, _ root: RootSearch.Root, _ session: Session
  ) throws -> (path: RelativePath, bytes: [UInt8]) {
    guard let bytes = session.environment.console.readInput(limit: SubjectReader.largest) else {
      throw Failure("input-unreadable", .inputUnreadable, path: text)
    }
    guard let path = try PathArgument.targets([text], root: root.path, session).first else {
      throw Failure("input-unreadable", .inputUnreadable, path: text)
    }
    return (path, bytes)
  }

  private func knownAgents() throws -> [String] {
    let known = AgentTargets.all.map(\.name)
    for name in agents where !known.contains(name) { throw UnknownName(name, known: known).asAgent }
    return agents
  }
}

extension Message {
  fileprivate static let noSuchPath = Message("doctor.no-such-path", "nothing stands there to examine")
  fileprivate static let inputUnreadable = Message(
    "doctor.input-unreadable", "standard input cannot be read, or holds more than 4 MiB")
}
