package import Reporting

/// What the user made of the rules: some weigh more or less, some are off.
package struct Levels: Sendable {
  private let levels: [String: Severity?]

  /// What a rule weighs, by its id; nil for one that is off. A rule that is not named keeps its own severity.
  package init(_ levels: [String: Severity?] = [:]) {
    self.levels = levels
  }

  /// Whether a rule is asked at all.
  package func includes(_ rule: Rule) -> Bool {
    if case .some(nil) = levels[rule.id] { false } else { true }
  }

  /// How much a finding of a rule weighs: what the user says, else the finding, else the rule.
  package func severity(of finding: Finding, by rule: Rule) -> Severity {
    (levels[rule.id] ?? nil) ?? finding.severity ?? rule.severity
  }
}
