package import Reporting

extension Rule {
  /// The description of the rule in a report.
  package var descriptor: RuleDescriptor {
    RuleDescriptor(id: id, severity: severity, summary: summary, why: why, source: source)
  }
}
