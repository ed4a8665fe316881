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
  let file: PackFile
  /// The language it is in; nil for a document without one.
  package let locale: LocaleTag?
  /// The revision it has, or was made from; nil without a language or a ledger, and if it was not asked for.
  package let revision: Int?
  /// The skill it belongs to.
  package let skill: SkillName?

  /// Its content, copied at each call.
  package var bytes: [UInt8] { file.bytes }
  /// The digest of a file of the built-in pack, which is computed at build time; nil for other files.
  package var digestAtBuild: Digest? { file.digestAtBuild }
  package var isExecutable: Bool { file.isExecutable }
}
