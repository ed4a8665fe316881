internal import Doctor
internal import Packs
internal import Platform
internal import Reporting

/// The doctor's summary of a repository at the end of another command, in the same process.
struct DoctorSummary {
  let exit: Exit
  /// The counts, for JSON output.
  let output: DoctorOutput
  private let reportWriter: ReportWriter
  private let report: Report
  private let hint: Message?

  /// Checks the whole repository, as `cairn doctor` does.
  static func check(_ root: RootSearch.Root, _ invocation: Invocation) async throws -> DoctorSummary {
    let read = try await SubjectReader(invocation: invocation, root: root).read(below: [])
    let config = read.config
    let baseline = try BaselineFile(invocation: invocation, root: root, named: nil).read() ?? Baseline()
    let report = await Examination(
      levels: Levels(config.doctor.levels, selected: [], ignored: []),
      acceptedFindings: AcceptedFindings(
        config.doctor.ignores, presets: config.doctor.presets, baseline: baseline,
        acceptances: config.packs.flatMap(\.accept))
    ).report(on: read.subject).leavingOut(read.nested)
    let threshold = config.doctor.failOn ?? .error
    return DoctorSummary(
      exit: report.exit(failingOn: threshold),
      output: DoctorOutput(
        errors: report.count(of: .error), warnings: report.count(of: .warning), infos: report.count(of: .info),
        fixable: report.fixable),
      reportWriter: ReportWriter(
        invocation: invocation, base: ReportBase(root), files: read.subject.files,
        format: ReportFormat.standard(invocation.environment.variables), threshold: threshold, file: nil),
      report: report,
      hint: DoctorPreset.hint(
        for: report, chosen: config.doctor.presets, hasPacks: read.subject.files.contains { $0.kind == .manifest }))
  }

  /// Shows the findings and their number; those about open conflicts without what to do, if the user was told.
  func print(knowsConflicts: Bool) throws {
    let shown = knowsConflicts ? report.mapping { $0.withoutResolving } : report
    try reportWriter.write(shown, hint: hint)
  }
}

extension LocatedFinding {
  /// The same finding, about an open conflict without how to resolve it.
  fileprivate var withoutResolving: LocatedFinding {
    guard let fact = message.factOfConflict else { return self }
    return inSource(path, fact, keepsPlace: true)
  }
}

/// The doctor's counts, in JSON.
struct DoctorOutput: Codable, DescribedKeys {
  let errors: Int
  let warnings: Int
  let infos: Int
  let fixable: Int

  static let keyTexts = [
    "errors": "How many errors there are.",
    "warnings": "How many warnings there are.",
    "infos": "How many findings need no action.",
    "fixable": "How many of the findings have a fix, safe or unsafe.",
  ]
}
