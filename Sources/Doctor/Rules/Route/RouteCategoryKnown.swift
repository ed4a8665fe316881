internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports categories that are not declared.
  static let routeCategoryKnown = Rule(
    id: "route.category-known",
    severity: .error,
    summary: "Every category that a route names is declared.",
    why: """
      The category decides under which heading INDEX.md lists a skill, and in which order. A category that is not \
      declared has no title in any language and comes last.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("")
    ],
    bad: [
      .routes("[routes.pour]\ncategory = ↓\"tee\"\ntype = \"primary\"\npriority = 50\n"),
      .routes("[routes.pour]\ncategory = ↓\"cakes\"\ntype = \"primary\"\npriority = 50\n"),
    ],
    check: .eachRoutes { $0.findings("route.category-known") })
}
