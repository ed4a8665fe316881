internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports profiles that consist of adjuncts only.
  static let routeMainRouteExists = Rule(
    id: "route.main-route-exists",
    severity: .warning,
    summary: "Every profile has a skill that is not an adjunct.",
    why: """
      A skill of type adjunct is only used together with another one. With a profile that has nothing else, no task \
      can start.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .manifest(
        "[profiles.small]\nskills = [\"brew\"]\n[profiles.none-routed]\nskills = [\"pour\"]\n",
        beside: [
          "templates/common/skills/routes.toml": Example.routesHead,
          "templates/locales/en/skills/pour/SKILL.md": Example.skill("pour"),
        ])
    ],
    bad: [
      .manifest(
        "[profiles.↓small]\nskills = [\"pour\"]\n",
        beside: [
          "templates/common/skills/routes.toml": Example.routesHead
            + "[routes.pour]\ncategory = \"tea\"\ntype = \"adjunct\"\npriority = 5\n",
          "templates/locales/en/skills/pour/SKILL.md": Example.skill("pour"),
        ])
    ],
    check: .eachRoutes { routes in
      guard let pack = routes.pack, let manifest = pack.contents.manifest else { return [] }
      // The limit keeps this fast: each of many profiles may extend all the others.
      return manifest.profiles.sorted { $0.value.span < $1.value.span }.prefix(200).compactMap { name, profile in
        let selection = try? Selection.resolve(profile: name, in: manifest, skills: pack.contents.skills)
        let kinds = (selection?.skills ?? []).compactMap { routes.routes.routes[$0]?.kind }
        guard !kinds.isEmpty, kinds.allSatisfy({ $0 == .adjunct }) else { return nil }
        return Finding(.adjunctsOnly(name), at: profile.span, in: pack.path)
      }
    })
}

extension Message {
  fileprivate static func adjunctsOnly(_ profile: String) -> Message {
    Message(
      "route.main-route-exists",
      "every routed skill of the profile '{profile}' is an adjunct\nadd a skill of another type",
      ["profile": .text(profile)])
  }
}
