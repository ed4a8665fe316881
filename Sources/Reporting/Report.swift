package import Vocabulary

/// Everything an examination found.
package struct Report: Sendable {
  /// Sorted by path, line, column and rule.
  package let findings: [LocatedFinding]
  /// How many files were examined.
  package let files: Int
  /// How many findings were left out because the user accepted them.
  package let suppressed: Int
  /// The roots below that were not examined, each being one of its own.
  package let leftOut: [RelativePath]

  package init(findings: [LocatedFinding], files: Int, suppressed: Int = 0, leftOut: [RelativePath] = []) {
    self.findings = findings.sorted()
    self.files = files
    self.suppressed = suppressed
    self.leftOut = leftOut
  }

  /// The same, which says that roots below were not examined.
  package func leavingOut(_ roots: [RelativePath]) -> Report {
    Report(findings: findings, files: files, suppressed: suppressed, leftOut: roots)
  }

  /// How many findings weigh as much as `severity`.
  package func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// How many findings have a fix.
  package var fixable: Int { findings.reduce(0) { $0 + ($1.fix == nil ? 0 : 1) } }

  /// How a run ends that must not find anything as heavy as `threshold`.
  package func exit(failingOn threshold: Severity) -> Exit {
    findings.contains { $0.severity <= threshold } ? .needsAttention : .success
  }
}
