internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports every problem of the file's form that no other rule of the group reports.
  static let routeSchema = Rule(
    id: "route.schema",
    severity: .error,
    summary: "`routes.toml` can be read, and its values have the form that the format defines.",
    why: """
      Routes that cannot be read have no effect: INDEX.md lists their skills under no category, and no task selects \
      them.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("[routes.brew.terms]\nen = [\"brew\"]\nko = [\"차\"]\n"),
      .mustflowRoutes("[routes.brew]\nroute_type = \"primary\"\npriority = 900\n"),
      // Other programs also have routes.
      Example(at: "web/skills/routes.toml", "[routes.home]\npath = \"/\"\n"),
    ],
    bad: [
      .routes("paths = ↓\"*.md\"\n"),
      .routes("[routes.↓Pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 50\n"),
      .routes("[routes.brew.terms]\n↓en_GB = [\"brew\"]\n"),
      .routes("↓[routes.pour]\ntype = \"primary\"\npriority = 50\n"),
      .mustflowRoutes("[routes.brew]\nroute_type = \"primary\"\npriority = ↓\n"),
    ],
    check: .eachRoutes { routes in
      routes.findings(reportedElsewhere: Rule.ids.subtracting(["route.schema"]))
    })
}
