internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The names of agents on a command line: ids, and aliases for them.
struct AgentNames {
  private let known: [AgentTarget]
  private let others: [String]

  /// `others` are further words that are valid in the place of an agent.
  init(_ known: [AgentTarget], or others: [String] = []) {
    self.known = known
    self.others = others
  }

  /// The id of the agent with a name, or the word itself if it is one of the other words. Throws `unknown-agent` for
  /// anything else, with the nearest name.
  func id(of name: String) throws(Failure) -> String {
    if let agent = known.agent(named: name) { return agent.name }
    guard others.contains(name) else {
      throw Failure(
        unknown: .agent, name, nearest: known.nearest(to: name, or: others), among: known.map(\.name) + others,
        listedBy: "cairn agents")
    }
    return name
  }
}

extension AgentTarget {
  /// Whether a repository has something of this agent.
  func isFound(in tree: some Tree) throws(TreeError) -> Bool {
    for path in indicators where try tree.entry(at: path) != nil { return true }
    return false
  }
}
