package import Vocabulary

/// Where skills stand in the user's repository and what their documents are called.
package enum SkillPaths {
  /// The shared folder of skills, which is always there.
  package static let skills = RelativePath(constant: ".agents/skills")
  /// The index of the installed skills.
  package static let index = RelativePath(constant: ".agents/skills/INDEX.md")
  /// The routes that Cairn renders from its packs.
  package static let routes = RelativePath(constant: ".agents/skills/routes.toml")
  /// The user's own routes, which no pack may write.
  package static let localRoutes = RelativePath(constant: ".agents/skills/routes.local.toml")

  /// The folder of an installed skill.
  package static func folder(of skill: SkillName) -> RelativePath {
    // A skill's name holds letters, digits and hyphens only, so it always makes a path.
    guard let name = try? RelativePath(onDisk: skill.text) else { return skills }
    return skills.appending(name)
  }

  /// The document id of a file of a skill: `skill.release` for its SKILL.md, `skill.release/references/report.md`.
  package static func document(of skill: SkillName, _ rest: RelativePath) -> String {
    rest.text == "SKILL.md" ? "skill.\(skill)" : "skill.\(skill)/\(rest)"
  }
}
