internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The doctor's work in one root.
struct RootExamination {
  let invocation: Invocation
  let examined: ExaminedRoot
  let command: DoctorCommand
  /// What the report's paths count from.
  let base: ReportBase
  /// A text to check instead of the file at the named path.
  var given: [UInt8]?

  /// What came of it.
  struct Outcome {
    /// Its paths count from the root.
    let report: Report
    let subject: Subject
    /// The roots below that were left out.
    let nested: [RelativePath]
    /// The mildest severity that fails here.
    let threshold: Severity
    /// How what was fixed, or would be, ended.
    let fixing: Exit
  }

  /// Checks, after fixing if `--fix` was given; with `--diff` it only shows the changes and checks nothing more.
  func run() async throws -> Outcome {
    let pipeline = ChangePipeline(invocation: invocation, root: examined.root)
    if command.fix, !command.diff { _ = try pipeline.recoverUnfinished(mayWrite: true) }
    let reader = try reader()
    let read = try await reader.read(below: examined.paths)
    let examination = try examination(read)
    let threshold = command.strict ? .warning : command.failOn?.severity ?? read.config.doctor.failOn ?? .error
    var fixing = Exit.success
    var now = read.subject
    if command.fix || command.diff {
      let plan = FixPlan(
        invocation: invocation, root: examined.root, examination: examination, allowsUnsafe: command.unsafeFixes,
        paths: examined.paths, agents: reader.agents)
      var runOptions = ChangePipeline.RunOptions(
        isCheck: command.diff, showsDiff: command.diff, skipsConfirmation: true,
        hasOwnOutput: command.fix && !command.diff)
      runOptions.way = base.way + (examined.prefix.map { $0.text + "/" } ?? "")
      fixing = try await pipeline.run(runOptions) { try await plan.make() }
      if !command.diff { now = try await reader.read(below: examined.paths).subject }
    }
    let report =
      command.diff
      ? Report(findings: [], files: now.files.count)
      : try await IgnoredLinks(invocation: invocation, root: examined.root).report(of: examination, on: now).report
    return Outcome(report: report, subject: now, nested: read.nested, threshold: threshold, fixing: fixing)
  }

  /// The findings that could be suppressed. Infos never fail a run, so they are not suppressed.
  func acceptable() async throws -> [LocatedFinding] {
    let read = try await reader().read(below: examined.paths)
    return try await examination(read).report(on: read.subject).findings.filter { $0.severity != .info }
  }

  private func reader() throws -> SubjectReader {
    var reader = SubjectReader(invocation: invocation, root: examined.root, agents: try command.knownAgents())
    if let given, let path = examined.paths.first { reader.given = (path, given) }
    return reader
  }

  private func examination(_ read: SubjectReader.Reading) throws -> Examination {
    let doctor = read.config.doctor
    let file = BaselineFile(
      invocation: invocation, root: examined.root, named: command.baseline, prefix: examined.prefix)
    let baseline = command.writeBaseline ? nil : try file.read()
    return Examination(
      levels: Levels(doctor.levels, selected: command.select, ignored: command.ignore),
      acceptedFindings: AcceptedFindings(doctor.ignores, baseline: baseline ?? Baseline(), below: examined.paths))
  }
}

extension RootExamination.Outcome {
  /// Whether anything that a path names was looked at; the root itself is nil.
  func covers(_ path: RelativePath?) -> Bool {
    guard let path else { return !subject.files.isEmpty || !subject.unread.isEmpty || !subject.agentLinks.isEmpty }
    return subject.files.contains { $0.path.isWithin(path) } || subject.unread.contains { $0.path.isWithin(path) }
      || subject.agentLinks.contains { $0.path.isWithin(path) }
      || subject.install?.drifts.contains { $0.path.isWithin(path) } == true
      || report.findings.contains { $0.path.isWithin(path) }
  }

  /// The roots below that are where a path names, or all of them for the root itself.
  func nested(below path: RelativePath?) -> [RelativePath] {
    nested.filter { root in path.map { root.isWithin($0) } ?? true }
  }
}
