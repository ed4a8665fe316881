internal import Packs

/// Packs.
enum PackValues {
  /// The ids of the installed packs, with their sources.
  static func installed(_ facts: CompletionFacts) -> [Candidate] {
    let packs = facts.lock.packs
    return packs.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      Candidate($0, packs[$0]?.source ?? "")
    }
  }

  /// Sources of packs: the built-in one, and those of the config.
  static func sources(_ facts: CompletionFacts) -> [Candidate] {
    [Candidate(PackSource.builtin.text)] + (facts.config?.packs ?? []).map { Candidate($0.source.text) }
  }
}
