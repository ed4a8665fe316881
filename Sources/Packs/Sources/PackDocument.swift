package import Vocabulary

/// One file of a pack and the target it is written to.
package struct PackDocument: Sendable, Hashable {
  /// `agents.root`, `skill.release`, `skill.release/references/report.md`.
  package let id: String
  /// Relative to the user's root.
  package let target: RelativePath
  package let policy: Policy
  /// Its path in the pack.
  package let source: RelativePath
  package let bytes: [UInt8]
  /// The digest of a file of the built-in pack, which is computed at build time; nil for other files.
  package let digestAtBuild: Digest?
  package let isExecutable: Bool
  /// The language it is in; nil for a document without one.
  package let locale: LocaleTag?
  /// The revision it has, or was made from; nil without a language or a ledger.
  package let revision: Int?
  /// The skill it belongs to.
  package let skill: SkillName?
}
