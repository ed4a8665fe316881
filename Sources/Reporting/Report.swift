/// Everything an examination found.
package struct Report: Sendable {
  /// Sorted by path, line, column and rule.
  package let findings: [LocatedFinding]
  /// How many files were examined.
  package let files: Int
  /// How many findings were left out because the user accepted them.
  package let suppressed: Int

  package init(findings: [LocatedFinding], files: Int, suppressed: Int = 0) {
    self.findings = findings.sorted()
    self.files = files
    self.suppressed = suppressed
  }

  /// How many findings weigh as much as `severity`.
  package func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// How many findings have a fix.
  package var fixable: Int { findings.reduce(0) { $0 + ($1.fix == nil ? 0 : 1) } }

  /// How a run ends that must not find anything as heavy as `threshold`.
  package func exit(failingOn threshold: Severity) -> Exit {
    findings.contains { $0.severity <= threshold } ? .look : .done
  }
}
