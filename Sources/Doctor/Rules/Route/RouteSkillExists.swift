internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports routes of skills that do not exist.
  static let routeSkillExists = Rule(
    id: "route.skill-exists",
    severity: .error,
    summary: "Every route belongs to a skill that exists.",
    why: """
      A route to a skill that does not exist sends the agent to a missing file. The finding is less severe outside of \
      packs, and for a skill that is only suggested or excluded: it may come with another pack, or come back. Cairn \
      corrects the routes that it writes itself.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes(""),
      .mustflowRoutes("[routes.brew]\nroute_type = \"primary\"\n"),
    ],
    bad: [
      .routes("[routes.↓steep]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 50\n"),
      .routes("suggests = [↓\"puor\"]\n"),
      .mustflowRoutes("[routes.↓pour]\nroute_type = \"primary\"\n"),
    ],
    check: .eachRoutes { routes in
      if let mustflow = routes.mustflow {
        let known = Set(routes.skills.map(\.text))
        return mustflow.routes.filter { !known.contains($0.skill.value) }
          .map { Finding(.noFolder($0.skill.value), at: $0.skill.span, severity: .warning) }
      }
      let findings = routes.findings("route.skill-exists")
      guard routes.pack == nil else { return findings }
      return findings.map { finding in
        guard case .text(let skill)? = finding.message.arguments["name"] else { return finding }
        let severity = finding.severity == .info ? Severity.info : .warning
        return Finding(.noFolder(skill), at: finding.span, severity: severity)
      }
    })
}

extension Message {
  fileprivate static func noFolder(_ skill: String) -> Message {
    Message(
      "route.skill-exists",
      "no folder '{skill}' with a SKILL.md was found next to this file\nadd it or remove the route",
      ["skill": .text(skill)])
  }
}
