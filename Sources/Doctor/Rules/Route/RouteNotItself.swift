internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports routes that name their own skill.
  static let routeNotItself = Rule(
    id: "route.not-itself",
    severity: .error,
    summary: "No route suggests or excludes its own skill.",
    why: """
      A skill that excludes itself can never be chosen, and suggesting itself has no effect. Another skill was \
      probably meant.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("suggests = [\"pour\"]\n")
    ],
    bad: [
      .routes("suggests = [↓\"brew\"]\n"),
      .routes("excludes = [↓\"brew\"]\n"),
    ],
    check: .eachRoutes { $0.findings("route.not-itself") })
}
