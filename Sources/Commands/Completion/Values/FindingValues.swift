internal import Doctor

/// Findings that a user can accept: `RULE:PATH`, or `all`.
enum FindingValues {
  /// The rules of safety with the colon, after which the path is written.
  static var candidates: [Candidate] {
    [Candidate("all")] + Rule.all.filter { $0.group == "safety" }.map { Candidate($0.id + ":", $0.summary) }
  }
}
