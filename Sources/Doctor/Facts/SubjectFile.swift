package import Vocabulary

/// A file to be checked.
package struct SubjectFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]
  /// Its kind for the doctor; nil for a file that is only shown.
  package let kind: FileKind?

  /// Without a `kind`, it follows from the path, as for a file that belongs to a skill.
  package init(_ path: RelativePath, _ bytes: [UInt8], kind: FileKind? = nil) {
    self.path = path
    self.bytes = bytes
    self.kind = kind ?? FileKind(of: path, isInSkill: true)
  }
}
