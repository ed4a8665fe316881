internal import Vocabulary

/// One file of a skill, in any language.
struct SkillFile: Sendable, Hashable {
  /// Relative to a folder of one language: `skills/release/references/report.md`.
  let path: RelativePath
  /// Relative to the skill's folder.
  let rest: RelativePath
  /// Relative to the user's root.
  let target: RelativePath
}
