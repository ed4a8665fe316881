package import Reporting

extension Rule {
  /// What a report says of the rule.
  package var descriptor: RuleDescriptor {
    RuleDescriptor(id: id, severity: severity, summary: summary, why: why, source: source)
  }
}
