internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// One check of everything that a run of the doctor is about.
struct DoctorCheck {
  /// The work in each root.
  let examinations: [RootExamination]
  private let command: DoctorCommand
  private let invocation: Invocation
  private let base: ReportBase
  /// The report that a page compares with.
  private let former: FormerReportFile<FormerReport>?
  /// The commit of `--since`.
  private let commit: SinceCommit?

  /// Finds the roots; nothing in them is read yet.
  init(_ command: DoctorCommand, in invocation: Invocation) async throws {
    former = try command.against.map { try FormerReportFile($0, invocation) }
    let given = try command.stdinPath.map { try Self.input(for: $0, invocation) }
    var roots =
      if let path = command.stdinPath { try await ExaminedRoots(standardInputAt: path, invocation) } else {
        try await ExaminedRoots(command.paths, invocation)
      }
    if command.scope.recursive { roots = try await roots.withNested(invocation) }
    let base = roots.base
    commit =
      if let name = command.scope.since { try await SinceCommit(name, in: roots.all, invocation) } else { nil }
    self.command = command
    self.invocation = invocation
    self.base = base
    examinations = roots.all.map {
      RootExamination(invocation: invocation, examined: $0, choices: command.choices, base: base, given: given)
    }
  }

  /// What a check found.
  struct Result {
    let merged: MergedReport
    let unexamined: UnexaminedPaths
    /// Writes the report as the user wants it.
    let writer: ReportWriter
    /// What would suppress many of the findings.
    let hint: Message?
  }

  /// Absolute path of the folder that the paths count from; the roots are in it.
  var folder: String { base.path }

  /// Checks one root after the other.
  func run() async throws -> Result {
    var parts: [(root: ExaminedRoot, outcome: RootExamination.Outcome)] = []
    for examination in examinations {
      let outcome =
        if let commit { try await SinceExamination(examination: examination, commit: commit).run() } else {
          try await examination.run()
        }
      parts.append((examination.examined, outcome))
    }
    if commit == nil, command.paths.isEmpty, command.stdinPath == nil, parts.allSatisfy({ $0.outcome.isOfNothing }) {
      invocation.writer.warnOnce(.nothingFound)
    }
    let merged = MergedReport(parts)
    let writer = ReportWriter(
      invocation: invocation, base: base, files: merged.files,
      format: command.options.format ?? ReportFormat.standard(invocation.environment.variables),
      threshold: merged.threshold, file: command.output, former: former,
      totals: command.scope.recursive ? parts.map { RootTotal($0.root.prefix, $0.outcome.report) } : nil)
    return Result(
      merged: merged, unexamined: UnexaminedPaths(parts, base.paths, entersRoots: command.scope.recursive),
      writer: writer, hint: parts.lazy.compactMap { $0.outcome.hint }.first)
  }

  private static func input(for path: String, _ invocation: Invocation) throws -> [UInt8] {
    guard let bytes = invocation.environment.console.readInput(limit: SubjectReader.largest) else {
      throw Failure("input-unreadable", .inputUnreadable, path: path)
    }
    guard bytes.count <= SubjectReader.largest else { throw Failure("input-unreadable", .inputTooLarge, path: path) }
    return bytes
  }
}

extension RootExamination.Outcome {
  /// Whether nothing was there to check, nor was left out: a report of that looks like one without findings.
  fileprivate var isOfNothing: Bool { !covers(nil) && nested.isEmpty && report.findings.isEmpty }
}

extension Message {
  fileprivate static let nothingFound = Message(
    "doctor.nothing-found",
    "nothing was checked, because there are no documents for agents here\nchange to another folder, or name a path")
  fileprivate static let inputUnreadable = Message(
    "doctor.input-unreadable", "cannot read standard input\nredirect a file to it, such as `< SKILL.md`")
  fileprivate static let inputTooLarge = Message(
    "doctor.input-too-large", "standard input is larger than 4 MiB, which no document may be\nmake it smaller")
}
