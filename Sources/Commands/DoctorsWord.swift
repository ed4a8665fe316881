internal import Doctor
internal import Packs
internal import Platform
internal import Reporting

/// What the doctor says of a repository at the end of another command, in the same process.
struct DoctorsWord {
  let exit: Exit
  /// The counts, for answers in JSON.
  let answer: DoctorAnswer
  private let delivery: ReportDelivery
  private let report: Report

  /// Examines the whole repository as `cairn doctor` does.
  static func on(_ root: RootSearch.Root, _ session: Session) async throws -> DoctorsWord {
    let read = try await SubjectReader(session: session, root: root).read(below: [])
    let choices = read.choices
    let baseline = try BaselineFile(session: session, root: root, named: nil).read() ?? Baseline()
    let report = await Examination(
      levels: Levels(choices.doctor.levels, selected: [], ignored: []),
      acceptances: Acceptances(choices.doctor.ignores, baseline: baseline)
    ).report(on: read.subject).leavingOut(read.nested)
    let threshold = choices.doctor.failOn ?? .error
    return DoctorsWord(
      exit: report.exit(failingOn: threshold),
      answer: DoctorAnswer(
        errors: report.count(of: .error), warnings: report.count(of: .warning), infos: report.count(of: .info),
        fixable: report.fixable),
      delivery: ReportDelivery(
        session: session, base: ReportBase(root), files: read.subject.files,
        format: ReportFormat.standard(session.environment.variables), threshold: threshold, file: nil),
      report: report)
  }

  /// Shows the findings and their number.
  func tell() throws { try delivery.deliver(report) }
}

/// The doctor's counts, in JSON.
struct DoctorAnswer: Encodable {
  let errors: Int
  let warnings: Int
  let infos: Int
  let fixable: Int
}
