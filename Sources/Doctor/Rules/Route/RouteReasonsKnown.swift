internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports reasons that are not declared.
  static let routeReasonsKnown = Rule(
    id: "route.reasons-known",
    severity: .warning,
    summary: "Every reason that a route names is declared.",
    why: """
      Routes share reasons by name. A misspelled reason is shared with no other route and has no description.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("reasons = [\"guests\"]\n[reasons.guests]\ndescription = \"Guests come.\"\n")
    ],
    bad: [
      .routes("reasons = [↓\"gests\"]\n[reasons.guests]\ndescription = \"Guests come.\"\n")
    ],
    check: .eachRoutes { $0.findings("route.reasons-known") })
}
