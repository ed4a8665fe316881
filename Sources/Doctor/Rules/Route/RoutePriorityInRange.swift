internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports priorities that are not from 1 to 100.
  static let routePriorityInRange = Rule(
    id: "route.priority-in-range",
    severity: .error,
    summary: "The priority of every route is a number from 1 to 100.",
    why: """
      Routes of several packs are compared by their priorities. That works only if all packs use the same range.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes(""),
      .mustflowRoutes("[routes.brew]\nroute_type = \"primary\"\npriority = 250\n"),
    ],
    bad: [
      .routes("[routes.pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = ↓0\n"),
      .routes("[routes.pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = ↓250\n"),
    ],
    check: .eachRoutes { $0.findings("route.priority-in-range") })
}
