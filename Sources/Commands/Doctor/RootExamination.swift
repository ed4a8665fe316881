internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The doctor's work in one root.
struct RootExamination {
  let invocation: Invocation
  let examined: ExaminedRoot
  var choices: ExaminationChoices
  /// The folder that the report's paths are relative to.
  let base: ReportBase
  /// A text to check instead of the file at the named path.
  var given: [UInt8]?
  /// The files in which `--fix` fixes; nil means all.
  var concerned: ConcernedFiles?
  /// What was read in other roots of the same run.
  var memo: ExaminationMemo?

  /// The result.
  struct Outcome {
    /// Its paths are relative to the root.
    let report: Report
    let subject: Subject
    /// The nested roots, which were left out.
    let nested: [RelativePath]
    /// What links in named folders of agents lead to.
    let followed: [RelativePath: Set<RelativePath>]
    /// The settings that presets can be chosen in.
    let config: DoctorConfig
    /// The lowest severity that makes the run fail here.
    let threshold: Severity
    /// The exit code of the fixes that were applied, or would be.
    let fixing: Exit
    /// The files that the report is about; nil means all.
    var concerned: ConcernedFiles?
  }

  /// Checks, after fixing if `--fix` was given; with `--diff` it only shows the changes and checks nothing more.
  func run() async throws -> Outcome {
    let pipeline = ChangePipeline(invocation: invocation, root: examined.root)
    if choices.fixes, !choices.showsDiff { _ = try pipeline.recoverUnfinished(mayWrite: true) }
    let reader = try reader()
    async let ahead: Void = Examination.prepare()
    let read = try await reader.read(below: examined.paths)
    await ahead
    let examination = try examination(read)
    let threshold = choices.threshold ?? read.config.doctor.failOn ?? .error
    var fixing = Exit.success
    var now = read.subject
    if choices.fixes || choices.showsDiff {
      let plan = FixPlan(
        invocation: invocation, root: examined.root, examination: examination, allowsUnsafe: choices.allowsUnsafe,
        paths: examined.paths, agents: reader.agents, concerned: concerned)
      var runOptions = ChangePipeline.RunOptions(
        isCheck: choices.showsDiff, showsDiff: choices.showsDiff, skipsConfirmation: true,
        hasOwnOutput: choices.fixes && !choices.showsDiff)
      runOptions.paths = base.paths.below(examined.prefix)
      runOptions.nothing = .noFix
      fixing = try await pipeline.run(runOptions) { try await plan.make() }
      if !choices.showsDiff { now = try await reader.read(below: examined.paths).subject }
    }
    let report =
      choices.showsDiff
      ? Report(findings: [], files: now.files.count)
      : try await report(of: examination, on: now)
    return Outcome(
      report: report, subject: now, nested: read.nested, followed: read.followed, config: read.config.doctor,
      threshold: threshold, fixing: fixing)
  }

  /// The findings in the files, and in what packs among them become once they are installed.
  func report(of examination: Examination, on subject: Subject) async throws -> Report {
    let progress = WorkProgress(invocation, .checking, of: subject.files.count)
    defer { progress.end() }
    var watched = examination
    watched.checked = { progress.add($0) }
    let (subject, report) = try await IgnoredLinks(invocation: invocation, root: examined.root).report(
      of: watched, on: subject)
    let further = try await InstalledPackExamination(
      examination: examination, invocation: invocation, root: examined.root
    ).findings(in: subject)
    return further.isEmpty ? report : await examination.report(on: subject, adding: further)
  }

  /// The findings that could be suppressed. Infos never fail a run, and nothing suppresses violations of a
  /// policy.
  func acceptable() async throws -> [LocatedFinding] {
    let read = try await reader().read(below: examined.paths)
    return try await report(of: examination(read), on: read.subject).findings.filter {
      $0.severity != .info && !Rule.isAboutPolicy($0.rule)
    }
  }

  /// Reads the files to check.
  func reader() throws -> SubjectReader {
    var reader = SubjectReader(invocation: invocation, root: examined.root, agents: try choices.knownAgents())
    if let given, let path = examined.paths.first { reader.given = (path, given) }
    return reader
  }

  /// The rules as the user's settings have them.
  func examination(_ read: SubjectReader.Reading) throws -> Examination {
    let doctor = read.config.doctor
    let file = BaselineFile(
      invocation: invocation, root: examined.root, named: choices.baseline, prefix: examined.prefix,
      nested: read.nested + examined.inner)
    let baseline = choices.usesBaseline ? try file.read() : nil
    var examination = Examination(
      levels: Levels(doctor.levels, selected: choices.selected, ignored: choices.ignored),
      acceptedFindings: AcceptedFindings(
        doctor.ignores, presets: doctor.presets, baseline: baseline ?? Baseline(),
        acceptances: read.config.packs.flatMap(\.accept),
        below: examined.paths))
    examination.memo = memo
    return examination
  }
}

extension RootExamination.Outcome {
  /// The same with the findings in some files; nil means all.
  func limited(to concerned: ConcernedFiles?) -> RootExamination.Outcome {
    guard let concerned else { return self }
    let files = subject.files.count { concerned.contains($0.path) }
    return RootExamination.Outcome(
      report: Report(findings: report.findings.filter { concerned.contains($0.path) }, files: files),
      subject: subject, nested: nested, followed: followed, config: config, threshold: threshold, fixing: fixing,
      concerned: concerned)
  }

  /// The files that the report is about.
  var files: [SubjectFile] {
    concerned.map { concerned in subject.files.filter { concerned.contains($0.path) } } ?? subject.files
  }

  /// Whether anything at or below a path was checked; nil means the root itself.
  func covers(_ path: RelativePath?) -> Bool {
    guard let path else { return !subject.files.isEmpty || !subject.unread.isEmpty || !subject.agentLinks.isEmpty }
    return coversItself(path) || followed[path]?.contains(where: coversItself) == true
  }

  private func coversItself(_ path: RelativePath) -> Bool {
    subject.files.contains { $0.path.isWithin(path) } || subject.unread.contains { $0.path.isWithin(path) }
      || subject.agentLinks.contains { $0.path.isWithin(path) }
      || subject.install?.drifts.contains { $0.path.isWithin(path) } == true
      || report.findings.contains { $0.path.isWithin(path) }
  }

  /// A hint at a preset that would suppress many of the findings; nil if none would.
  var hint: Message? {
    DoctorPreset.hint(
      for: report, chosen: config.presets, hasPacks: subject.files.contains { $0.kind == .manifest })
  }

  /// The nested roots at or below a path; nil, for the root itself, means all of them.
  func nested(below path: RelativePath?) -> [RelativePath] {
    nested.filter { root in path.map { root.isWithin($0) } ?? true }
  }
}

extension Message {
  fileprivate static let noFix = Message("doctor.no-fix", "there is nothing that could be fixed")
}
