package import Reporting
package import Vocabulary

/// What a pack is: its manifest.toml, read and found well-formed (formats.md, "manifest.toml").
package struct Manifest: Sendable {
  /// The only schema that this Cairn reads.
  package static let schema = 1
  /// Where it stands in a pack.
  package static let path = RelativePath(constant: "manifest.toml")
  /// Where the changelog stands in a pack whose manifest names none.
  package static let defaultChangelog = RelativePath(constant: "CHANGELOG.md")

  /// Such as `cairn.core`.
  package let id: String
  package let name: String
  package let version: SemanticVersion
  package let description: String?
  package let license: String?
  /// The folder of the documents; `templates` where the manifest names none.
  package let templates: RelativePath
  /// Whether the manifest names the folder of the documents itself.
  package let namesTemplates: Bool
  package let ledger: RelativePath?
  package let changelog: RelativePath?
  /// Which versions of Cairn can read the pack.
  package let requires: VersionRange?
  /// The language the pack is written in; `en` where the manifest has no `[locales]`.
  package let source: LocaleTag
  /// The languages the pack has, the source's among them, in the manifest's order.
  package let available: [LocaleTag]
  package let defaultProfile: String?
  package let profiles: [String: Profile]
  package let kinds: [String: Kind]
  /// What is not a skill, in the manifest's order.
  package let documents: [ManifestDocument]
  package let skills: [SkillName: SkillEntry]
  package let retired: [Retired]
  /// Where the values of the `[pack]` table stand, by key.
  package let spans: [String: Span]

  /// The sections of every document of one kind, in order.
  package struct Kind: Sendable, Hashable {
    package let required: [String]
    package let optional: [String]
  }

  /// What a skill's folder does not say by itself.
  package struct SkillEntry: Sendable, Hashable {
    /// Skills that are installed with it.
    package let requires: [Spanned<SkillName>]
    /// Where its name stands.
    package let span: Span
  }

  /// What older versions wrote and this one does not.
  package struct Retired: Sendable, Hashable {
    package let target: RelativePath
    package let since: SemanticVersion
    /// Where the user's edits move to.
    package let replacedBy: RelativePath?
    /// Where the target and its replacement stand.
    package let targetSpan: Span
    package let replacedBySpan: Span?
  }

  /// Where a value of `[pack]` stands; the document's start where it does not.
  package func span(of key: String) -> Span { spans[key] ?? Span(0, 0) }

  /// Says that `version` of Cairn cannot read this pack; nil where it can.
  package func unmetRequirement(ofCairn version: SemanticVersion) -> Diagnostic? {
    guard let requires, !requires.contains(version) else { return nil }
    return Diagnostic(
      "manifest.requires-satisfied",
      Message(
        "manifest.requires-satisfied",
        "the pack requires Cairn {range}, this is {version}; install another version of Cairn or of the pack",
        ["range": .text(requires.text), "version": .text(version.text)]),
      at: span(of: "requires"))
  }
}

/// One entry of `[[documents]]`.
package struct ManifestDocument: Sendable, Hashable {
  /// Such as `agents.root`; never `skill.…`.
  package let id: String
  /// Below a folder of templates.
  package let source: RelativePath
  /// Below the user's root.
  package let target: RelativePath
  package let policy: Policy
  /// Where not empty, the document is only for these agents.
  package let agents: [Spanned<String>]
  package let sourceSpan: Span
  package let targetSpan: Span
}

/// A named set of skills.
package struct Profile: Sendable, Hashable {
  package let description: String?
  /// Profiles whose skills it has too.
  package let extends: [Spanned<String>]
  package let skills: [Spanned<SkillName>]
  /// Whether it names `*`: every skill of the pack.
  package let includesAll: Bool
  /// Where its name stands.
  package let span: Span
}
