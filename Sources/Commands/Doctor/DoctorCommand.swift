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
      Exit 1 where a finding fails, 0 where none does. A path is examined by the root it belongs to, wherever you are.

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
  @Flag(help: "Fix what can be fixed without a guess; `cairn undo` takes it back.")
  var fix = false
  @Flag(help: "With --fix or --diff: make also fixes that guess.")
  var unsafeFixes = false
  @Flag(
    help: "Show what --fix would change, as a unified diff, and do nothing; exit 1 where it would change anything.")
  var diff = false
  @Option(
    help: ArgumentHelp(
      "Ask only this rule, or those of a pattern such as 'link.*'. May be repeated.", valueName: "rule"))
  var select: [String] = []
  @Option(help: ArgumentHelp("Do not ask this rule, or those of a pattern. May be repeated.", valueName: "rule"))
  var ignore: [String] = []
  @Flag(help: "Pass over named paths that hold nothing to examine, as a hook on all files of a commit needs it.")
  var ignoreUnknown = false
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

  func run(in invocation: Invocation) async throws -> Exit {
    for name in select + ignore { try Rule.requireSome(name) }
    let given = try stdinPath.map { try input(for: $0, invocation) }
    let roots =
      if let stdinPath { try await ExaminedRoots(standardInputAt: stdinPath, invocation) } else {
        try await ExaminedRoots(paths, invocation)
      }
    let examinations = roots.all.map {
      RootExamination(invocation: invocation, examined: $0, command: self, base: roots.base, given: given)
    }
    if writeBaseline { return try await accept(examinations, invocation) }
    var parts: [(root: ExaminedRoot, outcome: RootExamination.Outcome)] = []
    for examination in examinations { parts.append((examination.examined, try await examination.run())) }
    let unexamined = UnexaminedPaths(parts)
    if !ignoreUnknown { try unexamined.refuseWhereNothingElse() }
    let joined = MergedReport(parts)
    if !diff {
      try ReportWriter(
        invocation: invocation, base: roots.base, files: joined.files,
        format: options.format ?? ReportFormat.standard(invocation.environment.variables), threshold: joined.threshold,
        file: output
      ).write(joined.report)
    }
    return ignoreUnknown ? joined.exit : max(joined.exit, unexamined.print(to: invocation.writer))
  }

  /// Accepts what is found now: each root in its own baseline, or all of them in the one that is named.
  private func accept(_ examinations: [RootExamination], _ invocation: Invocation) async throws -> Exit {
    var all: [LocatedFinding] = []
    for examination in examinations {
      let findings = try await examination.acceptable()
      let (root, prefix) = (examination.examined.root, examination.examined.prefix)
      if baseline == nil {
        try BaselineFile(invocation: invocation, root: root, named: nil, prefix: prefix).write(
          Baseline(findings), count: findings.count)
      }
      all += findings.map { finding in prefix.map { finding.below($0) } ?? finding }
    }
    if let baseline, let root = examinations.first?.examined.root {
      try BaselineFile(invocation: invocation, root: root, named: baseline).write(Baseline(all), count: all.count)
    }
    return .success
  }

  private func input(for path: String, _ invocation: Invocation) throws -> [UInt8] {
    guard let bytes = invocation.environment.console.readInput(limit: SubjectReader.largest) else {
      throw Failure("input-unreadable", .inputUnreadable, path: path)
    }
    return bytes
  }

  /// The agents that are named; throws where one of them is unknown.
  func knownAgents() throws -> [String] {
    let known = AgentTargets.all.map(\.name)
    for name in agents where !known.contains(name) { throw UnknownName(name, known: known).asAgent }
    return agents
  }
}

extension Message {
  fileprivate static let inputUnreadable = Message(
    "doctor.input-unreadable", "cannot read standard input, or it is larger than 4 MiB")
}
