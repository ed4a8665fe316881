/// A folder of a skill next to its SKILL.md, with one small file that shows what it is for.
package enum ScaffoldPart: String, Sendable, CaseIterable {
  /// A document that only some tasks need.
  case references
  /// A script that takes arguments and asks nothing.
  case scripts
  /// A template that the agent fills in.
  case assets
  /// What Codex shows of the skill.
  case agents
}
