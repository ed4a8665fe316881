internal import Doctor
internal import Vocabulary

/// A path that is to be read.
struct SubjectCandidate: Sendable {
  let path: RelativePath
  /// Whether a `SKILL.md` is in a folder above.
  let isInSkill: Bool
  /// Whether it is checked; else it is only read because other files refer to it.
  let isExamined: Bool
  /// nil if its bytes are not needed.
  let kind: FileKind?
}
