internal import Packs

/// Agents: those of the table, and those that the config declares.
enum AgentValues {
  /// By their ids, with the names that their makers use.
  static func candidates(_ facts: CompletionFacts) -> [Candidate] {
    (facts.config?.knownAgents ?? AgentTargets.all).map { Candidate($0.name, $0.title) }
  }
}
