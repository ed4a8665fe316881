package import Reporting
package import Vocabulary

/// The contents of a valid manifest.toml (`.github/docs/manifest.md`).
package struct Manifest: Sendable {
  /// The only schema that this version of Cairn reads.
  package static let schema = 1
  /// Its path in a pack.
  package static let path = RelativePath(constant: "manifest.toml")
  /// The path of the changelog if the manifest names none.
  package static let defaultChangelog = RelativePath(constant: "CHANGELOG.md")

  /// Such as `cairn.core`.
  package let id: String
  package let name: String
  package let version: SemanticVersion
  package let description: String?
  package let license: String?
  /// The folder of the documents; `templates` if the manifest names none.
  package let templates: RelativePath
  /// Whether the manifest names the folder of the documents itself.
  package let namesTemplates: Bool
  /// Where the documents are; nil if the manifest does not say, and the folders do.
  package let layout: PackLayout?
  package let ledger: RelativePath?
  package let changelog: RelativePath?
  /// The versions of Cairn that can read the pack.
  package let requires: VersionRange?
  /// The language the pack is written in; `en` if the manifest has no `[locales]`.
  package let source: LocaleTag
  /// Whether the manifest has `[locales]`; without it the language of plain skills is not known.
  package let declaresLocales: Bool
  /// The languages of the pack, including the source, in the manifest's order.
  package let available: [LocaleTag]
  package let defaultProfile: String?
  package internal(set) var profiles: [String: Profile]
  package let kinds: [String: Kind]
  /// The documents that are not skills, in the manifest's order.
  package let documents: [ManifestDocument]
  package internal(set) var skills: [SkillName: SkillEntry]
  package internal(set) var retired: [Retired]
  /// The positions of the values of the `[pack]` table, by key.
  package let spans: [String: Span]

  /// The sections of every document of one kind, in order.
  package struct Kind: Sendable, Hashable {
    package let required: [String]
    package let optional: [String]
  }

  /// Settings of a skill that are not in its folder.
  package struct SkillEntry: Sendable, Hashable {
    /// Skills that are installed with it.
    package let requires: [Spanned<SkillName>]
    /// The position of its name.
    package let span: Span
  }

  /// A target that older versions wrote and this one does not.
  package struct Retired: Sendable, Hashable {
    package let target: RelativePath
    package let since: SemanticVersion
    /// The target that the user's edits move to.
    package let replacedBy: RelativePath?
    /// The positions of the target and its replacement.
    package let targetSpan: Span
    package let replacedBySpan: Span?
  }

  /// The position of a value of `[pack]`; the document's start if there is none.
  package func span(of key: String) -> Span { spans[key] ?? Span(0, 0) }

  /// The message that `version` of Cairn cannot read this pack; nil if it can.
  package func unmetRequirement(ofCairn version: SemanticVersion) -> Diagnostic? {
    guard let requires, !requires.contains(version) else { return nil }
    return Diagnostic(
      "manifest.requires-satisfied",
      Message(
        "manifest.requires-satisfied",
        "the pack requires Cairn {range}, this is {version}\ninstall another version of Cairn or of the pack",
        ["range": .text(requires.text), "version": .text(version.text)]),
      at: span(of: "requires"))
  }
}

/// One entry of `[[documents]]`.
package struct ManifestDocument: Sendable, Hashable {
  /// Such as `agents.root`; never `skill.…`.
  package let id: String
  /// Relative to a folder of templates.
  package let source: RelativePath
  /// Relative to the user's root.
  package let target: RelativePath
  package let policy: Policy
  /// If not empty, the document is only for these agents.
  package let agents: [Spanned<String>]
  package let sourceSpan: Span
  package let targetSpan: Span
}

/// A named set of skills.
package struct Profile: Sendable, Hashable {
  package let description: String?
  /// Profiles whose skills are included.
  package let extends: [Spanned<String>]
  package let skills: [Spanned<SkillName>]
  /// Whether it names `*`: every skill of the pack.
  package let includesAll: Bool
  /// The position of its name.
  package let span: Span
}
