internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports unknown keys of `routes.toml`.
  static let routeKnownKeys = Rule(
    id: "route.known-keys",
    severity: .warning,
    fix: .safe,
    summary: "Every key of `routes.toml` is known to Cairn.",
    why: """
      A misspelled key causes no error, and its value has no effect: a route loses its paths or its reasons.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("suggests = [\"pour\"]\n"),
      .mustflowRoutes("[routes.brew]\nroute_type = \"primary\"\napplies_to_reasons = [\"any\"]\n"),
    ],
    bad: [
      .routes("↓suggest = [\"pour\"]\n", fixed: "suggests = [\"pour\"]\n"),
      .routes("↓owner = \"kitchen\"\n"),
    ],
    check: .eachRoutes { $0.findings("route.known-keys") })
}
