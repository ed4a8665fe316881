package import Vocabulary

/// A skill of a repository without a manifest.
package struct ShapedSkill: Sendable, Hashable {
  package let name: SkillName
  /// Its folder in the repository; nil for the repository itself.
  package let folder: RelativePath?
  /// Of its front matter.
  package let description: String?
  /// Of its front matter.
  package let license: String?
  /// The file of the pack with its license; nil if its folder has none.
  package let licenseFile: RelativePath?
  /// The languages of its translations, in byte order.
  package let locales: [LocaleTag]
  /// Its files in all languages.
  package let files: Int
  /// The size of its files in all languages, in bytes; nil if one of them is not known.
  package let size: Int?
}
