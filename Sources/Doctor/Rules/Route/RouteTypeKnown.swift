internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports unknown types of routes.
  static let routeTypeKnown = Rule(
    id: "route.type-known",
    severity: .error,
    summary: "The type of every route is primary, adjunct, event or authoring.",
    why: """
      The type says which role a skill has in a task. A route of another type is ignored. It is a warning in a file of \
      mustflow, which may know types that Cairn does not.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes(""),
      .mustflowRoutes("[routes.brew]\nroute_type = \"event\"\n"),
    ],
    bad: [
      .routes("[routes.pour]\ncategory = \"tea\"\ntype = ↓\"main\"\npriority = 50\n"),
      .mustflowRoutes("[routes.brew]\nroute_type = ↓\"adjnct\"\n"),
    ],
    check: .eachRoutes { routes in
      guard let mustflow = routes.mustflow else { return routes.findings("route.type-known") }
      return mustflow.routes.compactMap(\.type).filter { Routes.Kind(rawValue: $0.value) == nil }
        .map { Finding(.unknown($0.value), at: $0.span, severity: .warning) }
    })
}

extension Message {
  fileprivate static func unknown(_ type: String) -> Message {
    Message(
      "route.type-known.mustflow", "'{type}' is not a route type\nuse primary, adjunct, event or authoring",
      ["type": .text(type)])
  }
}
