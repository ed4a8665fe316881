internal import Doctor
internal import Packs
internal import Reporting

/// Which rules a run of the doctor checks, and what is done with their findings.
struct ExaminationChoices: Sendable {
  /// Whether safe fixes are applied.
  var fixes = false
  /// Whether fixes are only shown.
  var showsDiff = false
  /// Whether fixes may change the meaning.
  var allowsUnsafe = false
  /// The lowest severity that makes the run fail; nil for the one that the repository's settings say.
  var threshold: Severity?
  /// The names of the rules to check; empty means all.
  var selected: [String] = []
  /// The names of the rules to skip.
  var ignored: [String] = []
  /// Path of a baseline from the working directory; nil for that of the repository.
  var baseline: String?
  /// Whether the baseline suppresses findings.
  var usesBaseline = true
  /// The names of the agents to check for; empty means those that the repository chose.
  var agents: [String] = []

  /// The names in texts that each may have several, separated by commas or blanks.
  static func names(in texts: [String]) -> [String] {
    texts.flatMap { text in
      let names = text.split { $0 == "," || $0 == " " }.map(String.init)
      // An empty text is no rule, and is refused as such.
      return names.isEmpty ? [text] : names
    }
  }

  /// Throws if a name is that of no rule.
  func refuseUnknownRules() throws {
    for name in selected + ignored { try Rule.requireSome(name) }
  }

  /// The ids of the named agents; throws if one of them is unknown.
  func knownAgents() throws -> [String] {
    let names = AgentNames(AgentTargets.all)
    return try agents.map { try names.id(of: $0) }
  }
}
