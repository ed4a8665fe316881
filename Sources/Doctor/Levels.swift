package import Reporting

/// What the user made of the rules: some weigh more or less, some are off.
package struct Levels: Sendable {
  private let levels: [String: Level]

  /// Levels by rule id; a rule that is not named keeps its own severity.
  package init(_ levels: [String: Level] = [:]) {
    self.levels = levels
  }

  /// Whether a rule is asked at all.
  package func includes(_ rule: Rule) -> Bool { levels[rule.id] != .off }

  /// How much a finding of a rule weighs: what the user says, else the finding, else the rule.
  package func severity(of finding: Finding, by rule: Rule) -> Severity {
    if case .severity(let severity)? = levels[rule.id] { return severity }
    return finding.severity ?? rule.severity
  }
}

/// The weight a user gives to a rule.
package enum Level: Sendable, Hashable {
  case off
  case severity(Severity)

  /// Reads `off`, `error`, `warning` or `info`; nil for anything else.
  package init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}
