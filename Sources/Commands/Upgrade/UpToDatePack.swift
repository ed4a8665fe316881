internal import Packs
internal import Reporting
internal import Vocabulary

/// A pack that an upgrade does not change, also in JSON.
struct UpToDatePack: Codable, Sendable, DescribedKeys {
  let id: String
  let version: String
  let source: String
  /// Of a pack from a git repository.
  let commit: String?
  /// The highest release of its repository; nil if its range allows it, or if it has no range.
  let outside: String?

  init(_ resolved: PackResolver.Resolved, outside: SemanticVersion?) {
    id = resolved.pack.manifest.id
    version = resolved.pack.manifest.version.text
    source = resolved.packConfig.source.text
    commit = resolved.commit?.text
    self.outside = outside?.text
  }

  static let keyTexts = [
    "id": "The id of the pack.",
    "version": "Its version.",
    "source": "Where it comes from, as the config file names it.",
    "commit": "The installed commit, of a pack from a git repository.",
    "outside": "The highest release of its repository, if its range does not allow it.",
  ]

  /// The pack with its version and where it comes from.
  var message: Message {
    Message(
      "upgrade.up-to-date", "{pack}: {version}, up to date ({source})",
      ["pack": .text(id), "version": .text(version), "source": .text(PrintableText.text(source))])
  }
}
