/// Documents that are not skills.
enum DocumentValues {
  /// The ids of the documents of the packs, with the paths that they are written to.
  static func candidates(_ facts: CompletionFacts) -> [Candidate] { facts.packs.flatMap(\.documents) }
}
