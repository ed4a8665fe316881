package import Vocabulary

/// Where a repository was read: the id, the name and the version of a pack without a manifest come from this.
package struct PackOrigin: Sendable, Hashable {
  /// The address of the repository in its canonical form, without folder and reference: `owner/repo`,
  /// `host/owner/repo`, a URL or `user@host:path`.
  package let address: String
  /// The folder of the repository that was read; nil for all of it.
  package let folder: RelativePath?
  /// The tag that was resolved, such as `v1.2.0`; nil for a branch or a commit.
  package let tag: String?
  /// The commit, in hexadecimal.
  package let commit: String

  package init(address: String, folder: RelativePath? = nil, tag: String? = nil, commit: String) {
    self.address = address
    self.folder = folder
    self.tag = tag
    self.commit = commit
  }

  /// An archive without a manifest: its name, and its version if the name ends with one, are those of its only folder at
  /// the top, or else of the file. `digest` is of the archive, and counts as its commit.
  package init(archive name: String, digest: Digest) {
    let (stem, version) = Self.parted(name)
    self.init(address: "archive/" + stem, tag: version?.text, commit: digest.fileName.text)
  }

  /// The name before `-1.2.0` or `-v1.2.0`, and the version.
  private static func parted(_ name: String) -> (stem: String, version: SemanticVersion?) {
    let hyphen = UInt8(ascii: "-")
    for index in name.utf8.indices where name.utf8[index] == hyphen && index > name.startIndex {
      let rest = name[name.utf8.index(after: index)...]
      if let version = SemanticVersion(String(rest.hasPrefix("v") ? rest.dropFirst() : rest)) {
        return (String(name[..<index]), version)
      }
    }
    return (name, nil)
  }

  /// The id of the pack: the words of host, path and folder, joined by dots. The host of GitHub is left out, as in
  /// `owner/repo`, and so are user, port and scheme: they say how the repository is reached, not which one it is.
  package var packID: String {
    let location = RepositoryLocation(address)
    var words = location.host == "github.com" ? [] : location.host.split(separator: ".").map { String($0) }
    words += location.path + (folder?.components.map(String.init) ?? [])
    words = words.map(Self.word)
    // A pack's id has at least two words.
    return ((words.count < 2 ? ["git"] : []) + words + (words.isEmpty ? ["repository"] : [])).joined(separator: ".")
  }

  /// The name of the folder or the repository, as it is written there.
  package var name: String {
    folder?.name ?? RepositoryLocation(address).path.last ?? address
  }

  /// The version of the pack: the tag's, else the plugin's, else one that names the commit. The last one has no rank:
  /// two commits have versions of equal precedence.
  package func version(ofPlugin plugin: SemanticVersion?) -> SemanticVersion {
    if let tag, let version = VersionTag(tag, ofPackIn: folder)?.version { return version }
    if let plugin { return plugin }
    let digits = commit.utf8.prefix(12)
    return SemanticVersion("0.0.0+\(String(Substring(digits)))") ?? .zero
  }

  /// A word of an id: lower-case letters, digits and hyphens. A name without any of them is replaced with a part of its
  /// digest, so that different names stay different.
  private static func word(_ text: String) -> String {
    let word = hyphenated(text)
    guard word.isEmpty else { return word }
    return String(Digest(ofBytes: text.utf8).fileName.text.prefix(8))
  }

  /// Lower-case ASCII letters and digits, with hyphens in place of the rest and none at either end.
  private static func hyphenated(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default:
        let hyphen = UInt8(ascii: "-")
        if !bytes.isEmpty { bytes.append(hyphen) }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
