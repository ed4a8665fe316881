package import Vocabulary

/// Where a skill stands in the user's repository and what its documents are called.
package enum SkillPaths {
  /// The folder of an installed skill.
  package static func folder(of skill: SkillName) -> RelativePath {
    // A skill's name holds letters, digits and hyphens only, so it always makes a path.
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
