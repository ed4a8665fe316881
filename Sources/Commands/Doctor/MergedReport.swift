internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// The findings of several roots in one report.
struct MergedReport {
  /// Its paths are relative to the common base of the roots.
  let report: Report
  /// The files that were checked, with paths relative to the same base.
  let files: [SubjectFile]
  /// The lowest severity that makes the run fail in any of the roots.
  let threshold: Severity
  /// The exit code of the run: the worst of all roots.
  let exit: Exit

  init(_ parts: [(root: ExaminedRoot, outcome: RootExamination.Outcome)]) {
    var findings: [LocatedFinding] = []
    var files: [SubjectFile] = []
    var leftOut: Set<RelativePath> = []
    for (root, outcome) in parts {
      func below(_ path: RelativePath) -> RelativePath { root.prefix?.appending(path) ?? path }
      findings += outcome.report.findings.map { finding in root.prefix.map { finding.below($0) } ?? finding }
      files += outcome.files.map { file in
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
