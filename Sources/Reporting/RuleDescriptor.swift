/// What a report may say of a rule apart from its findings: SARIF's `reportingDescriptor`, as a value, since no rule is
/// known here.
package struct RuleDescriptor: Sendable, Hashable {
  /// `group.claim`.
  package let id: String
  /// The default severity of its findings.
  package let severity: Severity
  /// The requirement as a sentence.
  package let summary: String
  /// What goes wrong if the requirement is not met.
  package let why: String
  /// What the claim rests on.
  package let source: String

  package init(id: String, severity: Severity, summary: String, why: String, source: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.why = why
    self.source = source
  }

  /// What is before the first dot of the id.
  package var group: String { id.split(separator: ".").first.map(String.init) ?? id }
}
