/// Profiles.
enum ProfileValues {
  /// The profiles of the packs with their descriptions, and `none`.
  static func candidates(_ facts: CompletionFacts) -> [Candidate] {
    facts.packs.flatMap(\.profiles) + [Candidate("none")]
  }
}
