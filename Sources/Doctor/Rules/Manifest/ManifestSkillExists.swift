internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports unknown skills in `[skills]`.
  static let manifestSkillExists = Rule(
    id: "manifest.skill-exists",
    severity: .error,
    summary: "Every skill that `[skills]` names exists in the pack.",
    why: """
      A requirement on a skill that the pack does not have cannot be met, and settings for an unknown skill have no \
      effect.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[skills.brew]\nrequires = [\"pour\"]\n",
        beside: ["templates/locales/en/skills/pour/SKILL.md": Example.skill("pour")])
    ],
    bad: [
      .manifest("[skills.↓steep]\nrequires = [\"brew\"]\n"),
      .manifest("[skills.brew]\nrequires = [↓\"pour\"]\n"),
    ],
    check: .eachPack { $0.findings("manifest.skill-exists") })
}
