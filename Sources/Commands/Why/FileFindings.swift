internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the doctor finds in one file, with the settings of the repository.
struct FileFindings {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The findings in the order of the report.
  func all(in path: RelativePath) async throws -> [LocatedFinding] {
    let read = try await SubjectReader(invocation: invocation, root: root).read(below: [path])
    let baseline = try BaselineFile(invocation: invocation, root: root, named: nil).read() ?? Baseline()
    let doctor = read.config.doctor
    let report = await Examination(
      levels: Levels(doctor.levels, selected: [], ignored: []),
      acceptedFindings: AcceptedFindings(
        doctor.ignores, presets: doctor.presets, baseline: baseline, acceptances: read.config.packs.flatMap(\.accept),
        below: [path])
    ).report(on: read.subject)
    return report.findings.filter { $0.path == path }
  }
}
