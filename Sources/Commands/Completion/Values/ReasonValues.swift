internal import Packs
internal import Vocabulary

/// Reasons for which skills apply.
enum ReasonValues {
  /// The reasons of the installed routes, the user's own included, with their descriptions.
  static func candidates(_ facts: CompletionFacts) -> [Candidate] {
    guard let tree = facts.tree else { return [] }
    let shared = LinkedSkills(in: tree)
    let routes = [AgentTargets.localRoutes, AgentTargets.routes].compactMap { target in
      shared.place(of: target).flatMap { facts.bytes(of: $0, in: tree) }.map { Routes.read($0).routes }
    }
    return routes.flatMap { routes in
      let known = Set(routes.reasons.keys).union(routes.routes.values.flatMap(\.reasons))
      return known.sorted().map { Candidate($0, routes.reasons[$0]?.description ?? "") }
    }
  }
}
