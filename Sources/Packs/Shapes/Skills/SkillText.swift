internal import Documents

/// What a SKILL.md says about its skill.
package struct SkillText: Sendable {
  let bytes: [UInt8]
  /// Of its front matter; nil if they are absent, empty or not a text.
  package let name: String?
  package let description: String?
  package let license: String?
  /// nil if there is none, or if it is not closed.
  let frontMatter: FrontMatter?

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let frontMatter = FrontMatter(in: bytes)
    self.frontMatter = frontMatter
    func text(_ key: String) -> String? {
      guard let text = frontMatter?[key]?.value?.text, !text.isEmpty else { return nil }
      return text
    }
    name = text("name")
    description = text("description")
    license = text("license")
  }
}

/// A file of which a repository only has a pointer, because its content is in Git LFS (Git LFS specification, "The
/// Pointer").
enum LFSPointer {
  private static let start = Array("version https://git-lfs.github.com/spec/v1".utf8)

  /// Whether a file is a pointer; a pointer has less than 1024 bytes.
  static func isPointer(_ bytes: [UInt8]) -> Bool {
    bytes.count < 1024 && bytes.starts(with: start)
  }
}
