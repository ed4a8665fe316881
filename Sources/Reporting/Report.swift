package import Vocabulary

/// All findings of a run of the doctor.
package struct Report: Sendable {
  /// Sorted by path, line, column and rule.
  package let findings: [LocatedFinding]
  /// The number of checked files.
  package let files: Int
  /// The number of findings that the user suppressed.
  package let suppressed: Int
  /// The nested roots that were not checked, because each is a root of its own.
  package let leftOut: [RelativePath]

  package init(findings: [LocatedFinding], files: Int, suppressed: Int = 0, leftOut: [RelativePath] = []) {
    self.findings = findings.sorted()
    self.files = files
    self.suppressed = suppressed
    self.leftOut = leftOut
  }

  /// The same report, with the nested roots that were not checked.
  package func leavingOut(_ roots: [RelativePath]) -> Report {
    Report(findings: findings, files: files, suppressed: suppressed, leftOut: roots)
  }

  /// The same report with other findings.
  package func mapping(_ change: (LocatedFinding) -> LocatedFinding) -> Report {
    Report(findings: findings.map(change), files: files, suppressed: suppressed, leftOut: leftOut)
  }

  /// The number of findings with the severity `severity`.
  package func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The number of findings with a fix.
  package var fixable: Int { findings.reduce(0) { $0 + ($1.fix == nil ? 0 : 1) } }

  /// The number of findings with a safe fix.
  package var safelyFixable: Int { findings.reduce(0) { $0 + ($1.fix?.isSafe == true ? 1 : 0) } }

  /// Whether a fix is for another root than the folder of the report.
  var hasFixesElsewhere: Bool { findings.contains { $0.fix != nil && $0.root != nil } }

  /// The exit code of a run that fails if a finding has the severity `threshold` or a higher one.
  package func exit(failingOn threshold: Severity) -> Exit {
    findings.contains { $0.severity <= threshold } ? .needsAttention : .success
  }
}
