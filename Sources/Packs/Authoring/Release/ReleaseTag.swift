package import Vocabulary

/// A git tag that may name a version of a pack: `v0.1.0`, `0.1.0`, or after a name and a hyphen, as in `web-v0.1.0`.
package struct ReleaseTag: Sendable, Hashable {
  /// The whole name.
  package let name: String
  package let version: SemanticVersion
  /// What is before the version.
  package let prefix: String

  /// nil for a tag that ends with no version. `id` is the pack's id: its last word may be before the version, or all of
  /// it, with `-` or `/` or `@` between them.
  package init?(_ name: String, ofPack id: String) {
    let words = [id, id.split(separator: ".").last.map(String.init) ?? id]
    let names = [""] + words.flatMap { word in ["-", "/", "@"].map { word + $0 } }
    let prefixes = names.flatMap { [$0 + "v", $0] }
    for prefix in prefixes where name.utf8.starts(with: prefix.utf8) {
      if let version = SemanticVersion(String(name.dropFirst(prefix.count))) {
        self.init(name: name, version: version, prefix: prefix)
        return
      }
    }
    return nil
  }

  private init(name: String, version: SemanticVersion, prefix: String) {
    self.name = name
    self.version = version
    self.prefix = prefix
  }

  /// The tag of a version, with the prefix of the tag before it; with a word or all of the pack's id if `taken` has the
  /// shorter ones, as in a repository with several packs.
  package static func name(
    of version: SemanticVersion, ofPack id: String, prefix: String?, taken: Set<String>
  ) -> String {
    let last = id.split(separator: ".").last.map(String.init) ?? id
    let names = [prefix ?? "v", last + "-v", id + "-v"].map { $0 + version.text }
    return names.first { !taken.contains($0) } ?? names[0]
  }

  /// The tags of releases, the highest version first, and of one version those that name the pack first. Pre-releases
  /// bind nobody, so they are left out.
  package static func releases(among tags: [String], ofPack id: String) -> [ReleaseTag] {
    tags.compactMap { ReleaseTag($0, ofPack: id) }.filter { !$0.version.isPrerelease }.sorted {
      $0.version == $1.version ? $0.prefix.utf8.count > $1.prefix.utf8.count : $0.version > $1.version
    }
  }
}
