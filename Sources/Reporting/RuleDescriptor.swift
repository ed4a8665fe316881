/// The description of a rule in a report: SARIF's `reportingDescriptor`, as a value, because this target does not know
/// the rules.
package struct RuleDescriptor: Sendable, Hashable {
  /// `group.claim`.
  package let id: String
  /// The default severity of its findings.
  package let severity: Severity
  /// The requirement as a sentence.
  package let summary: String
  /// What goes wrong if the requirement is not met.
  package let why: String
  /// What the requirement is based on.
  package let source: String

  package init(id: String, severity: Severity, summary: String, why: String, source: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.why = why
    self.source = source
  }

  /// The part of the id before the first dot.
  package var group: String { id.split(separator: ".").first.map(String.init) ?? id }
}
