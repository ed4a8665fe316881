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

  /// The name of the skill that a document belongs to: `release` for `skill.release/references/report.md`; nil for a
  /// document that is not one of a skill.
  package static func skill(ofDocument id: String) -> String? {
    guard id.utf8.starts(with: "skill.".utf8) else { return nil }
    return String(id.dropFirst("skill.".count).prefix { $0 != "/" })
  }

  /// The path of a skill's document below a folder of one language: `skills/release/SKILL.md` for `skill.release`; nil for
  /// a document that is not one of a skill.
  package static func template(ofDocument id: String) -> RelativePath? {
    guard let skill = skill(ofDocument: id) else { return nil }
    let rest = id.dropFirst("skill.".count + skill.count + 1)
    return try? RelativePath(onDisk: "skills/\(skill)/\(rest.isEmpty ? "SKILL.md" : String(rest))")
  }
}
