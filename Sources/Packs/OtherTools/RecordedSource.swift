package import Vocabulary

/// Where a tool recorded that a skill came from. The texts are from files that anyone may have written, so each part is
/// checked as if a user had typed it.
package struct RecordedSource: Sendable, Hashable {
  package let address: GitAddress
  /// The folder of the skill in the repository, where it is known; nil also for the root.
  package let folder: RelativePath?
  /// What was asked for; nil for the default branch.
  package let reference: GitReference?
  /// What was installed, where it is known.
  package let commit: CommitID?
  /// The tag of the commit, where it is known.
  package let tag: String?

  /// nil if the address is not one that Cairn fetches from. `path` is the skill's folder or its SKILL.md.
  init?(
    _ address: String, path: String? = nil, reference: String? = nil, commit: String? = nil, tag: String? = nil
  ) {
    guard let address = Self.address(address) else { return nil }
    self.address = address
    folder = path.flatMap(Self.folder)
    let name = reference.map(Self.shortName)
    let commit = commit.flatMap { CommitID($0) } ?? name.flatMap { CommitID($0) }
    self.commit = commit
    if let name, let commit, name.utf8.count >= GitReference.fewestDigits, CommitID.isHexadecimal(name),
      commit.text.utf8.starts(with: name.lowercased().utf8)
    {
      self.reference = .commit(commit)
    } else {
      self.reference = name.flatMap { $0 == "HEAD" ? nil : try? GitReference(parsing: $0) }
    }
    self.tag = tag ?? (reference?.hasPrefix("refs/heads/") == true ? nil : name)
  }

  /// The version that the tag names: 1.2.3 for `v1.2.3`; without a tag one that names the commit.
  package var version: SemanticVersion? {
    if let tag, let version = SemanticVersion(tag.hasPrefix("v") ? String(tag.dropFirst()) : tag) { return version }
    return commit.flatMap { SemanticVersion("0.0.0+\($0.short)") }
  }

  /// An address with or without scheme. Tools write the page of a folder where Cairn has `//`.
  private static func address(_ text: String) -> GitAddress? {
    if let address = try? GitAddress(parsing: text) { return address }
    guard let source = try? GitSource(parsing: text) else { return nil }
    return source.address
  }

  private static func folder(_ text: String) -> RelativePath? {
    var text = text
    while text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    guard let path = try? RelativePath(text) else { return nil }
    return path.name == "SKILL.md" ? path.parent : path
  }

  private static func shortName(_ reference: String) -> String {
    for prefix in ["refs/heads/", "refs/tags/"] where reference.hasPrefix(prefix) {
      return String(reference.dropFirst(prefix.count))
    }
    return reference
  }
}

extension SkillName {
  /// The name that a tool records, or the folder's name that `npx skills` and others make of it: in lower case, with a
  /// hyphen for what is neither a letter nor a digit. nil if neither can be the name of a skill.
  init?(recorded text: String) {
    if let name = SkillName(text) {
      self = name
      return
    }
    var bytes: [UInt8] = []
    for byte in text.utf8.prefix(256) {
      if Byte.isAlphanumeric(byte) {
        bytes.append(Byte.isDigit(byte) ? byte : byte | 0x20)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    guard let name = SkillName(String(decoding: bytes, as: UTF8.self)) else { return nil }
    self = name
  }
}
