internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports skills of a pack that have no route.
  static let routeEverySkillRouted = Rule(
    id: "route.every-skill-routed",
    severity: .warning,
    fix: .unsafe,
    summary: "Every skill of a pack with routes has a route.",
    why: """
      INDEX.md lists a skill without a route at the end, and no reason, path or word of a task selects it. The fix \
      guesses the category, type and priority.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      Example(
        at: "templates/common/skills/routes.toml", Example.routesHead,
        beside: [
          "manifest.toml": Example.manifestHead, "templates/locales/en/skills/brew/SKILL.md": Example.skill("brew"),
        ]),
      // The user's own skills do not need a route.
      .routes(""),
    ],
    bad: [
      Example(
        at: "templates/common/skills/routes.toml", "↓" + Example.routesHead,
        fixed: Example.routesHead + """

          [routes.pour]
          category = "tea"
          type = "primary"
          priority = 50

          """,
        beside: [
          "manifest.toml": Example.manifestHead, "templates/locales/en/skills/brew/SKILL.md": Example.skill("brew"),
          "templates/locales/en/skills/pour/SKILL.md": Example.skill("pour"),
        ])
    ],
    check: .eachRoutes { routes in
      guard let pack = routes.pack else { return [] }
      let routed = Set(routes.references.routes.map(\.value))
      let missing = pack.contents.skills.filter { !routed.contains($0) }
      let fix = missing.isEmpty ? nil : repair(missing, routes)
      return missing.map { Finding(.unrouted($0), fix: fix) }
    })

  /// Adds all routes at once, each in the category that most others are in.
  private static func repair(_ skills: [SkillName], _ routes: RoutesFacts) -> Repair? {
    let counts = routes.routes.routes.values.reduce(into: routes.routes.categories.mapValues { _ in 0 }) {
      $0[$1.category, default: 0] += 1
    }
    guard let category = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    let tables = skills.map { skill in
      [
        "[routes.\(TOMLText.key(skill.text))]", "category = \(TOMLText.string(category))", "type = \"primary\"",
        "priority = 50",
      ]
    }
    let lines = Array(tables.joined(separator: [""]))
    let insertion = TOMLInsertion.atEnd(lines, of: routes.document.bytes)
    return .edit([.edit(routes.path, insertion.span, insertion.text)], isSafe: false, description: .add(skills))
  }
}

extension Message {
  fileprivate static func unrouted(_ skill: SkillName) -> Message {
    Message(
      "route.every-skill-routed", "the skill '{skill}' has no route\nadd [routes.{skill}]", ["skill": .text(skill.text)]
    )
  }
  fileprivate static func add(_ skills: [SkillName]) -> Message {
    Message(
      "route.every-skill-routed.fix", "add {count} routes with guessed values",
      one: "add a route with guessed values", ["count": .number(skills.count)])
  }
}
