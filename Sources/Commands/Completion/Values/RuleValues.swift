internal import Doctor

/// Rules of the doctor.
enum RuleValues {
  /// Every rule with its requirement.
  static var candidates: [Candidate] { Rule.all.map { Candidate($0.id, $0.summary) } }
}
