internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// What was found in several roots, as one report.
struct MergedReport {
  /// Its paths count from the base that the roots have in common.
  let report: Report
  /// The files that were examined, likewise.
  let files: [SubjectFile]
  /// The mildest severity that fails in any of the roots.
  let threshold: Severity
  /// How the run ends: as it would in the root where it ends worst.
  let exit: Exit

  init(_ parts: [(root: ExaminedRoot, outcome: RootExamination.Outcome)]) {
    var findings: [LocatedFinding] = []
    var files: [SubjectFile] = []
    var leftOut: Set<RelativePath> = []
    for (root, outcome) in parts {
      func below(_ path: RelativePath) -> RelativePath { root.prefix?.appending(path) ?? path }
      findings += outcome.report.findings.map { finding in root.prefix.map { finding.below($0) } ?? finding }
      files += outcome.subject.files.map { file in
        root.prefix == nil ? file : SubjectFile(below(file.path), file.bytes, kind: file.kind)
      }
      let named: [RelativePath?] = root.named.isEmpty ? [nil] : root.named.map(\.path)
      leftOut.formUnion(named.flatMap { outcome.nested(below: $0) }.map(below))
    }
    leftOut.subtract(parts.compactMap { $0.root.prefix })
    report = Report(
      findings: findings, files: parts.reduce(0) { $0 + $1.outcome.report.files },
      suppressed: parts.reduce(0) { $0 + $1.outcome.report.suppressed }, leftOut: leftOut.sorted())
    self.files = files
    threshold = parts.map { $0.outcome.threshold }.max() ?? .error
    exit =
      parts.map { max($0.outcome.fixing, $0.outcome.report.exit(failingOn: $0.outcome.threshold)) }.max() ?? .success
  }
}
