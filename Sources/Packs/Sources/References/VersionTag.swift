package import Vocabulary

/// A tag that names a version of a pack: `v1.2.0` or `1.2.0`. In a repository with several packs, the name of a pack's folder may
/// be before it: `review-v1.2.0`, `review/v1.2.0` and `review@1.2.0` are versions of the pack in `plugins/review`.
package struct VersionTag: Sendable, Hashable {
  package let version: SemanticVersion
  /// Whether the name of the pack's folder is before the version.
  package let namesFolder: Bool

  /// nil for a tag that is no version, or that of another pack. `folder` is the pack's in its repository, nil for the root.
  package init?(_ tag: String, ofPackIn folder: RelativePath?) {
    var rest = Substring(tag).utf8
    var namesFolder = false
    if let folder, rest.starts(with: folder.name.utf8) {
      let after = rest.dropFirst(folder.name.utf8.count)
      if let sign = after.first, "-/@".utf8.contains(sign) { (rest, namesFolder) = (after.dropFirst(), true) }
    }
    if rest.first == UInt8(ascii: "v") { rest = rest.dropFirst() }
    guard let version = SemanticVersion(String(Substring(rest))) else { return nil }
    self.version = version
    self.namesFolder = namesFolder
  }
}
