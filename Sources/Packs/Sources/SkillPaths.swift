package import Vocabulary

/// The path of a skill in the user's repository, and the ids of its documents.
package enum SkillPaths {
  /// The folder of an installed skill.
  package static func folder(of skill: SkillName) -> RelativePath {
    // A skill's name contains only letters, digits and hyphens, so it is always a valid path.
    guard let name = try? RelativePath(onDisk: skill.text) else { return AgentTargets.sharedSkills }
    return AgentTargets.sharedSkills.appending(name)
  }

  /// The document id of a skill's `SKILL.md`, and of the skill: `skill.release`.
  package static func document(of skill: SkillName) -> String { "skill.\(skill)" }

  /// The document id of a file of a skill: `skill.release` for its SKILL.md, `skill.release/references/report.md`.
  package static func document(of skill: SkillName, _ rest: RelativePath) -> String {
    rest.text == "SKILL.md" ? document(of: skill) : "skill.\(skill)/\(rest)"
  }
}
