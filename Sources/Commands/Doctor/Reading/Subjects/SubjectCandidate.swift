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
  /// Whether a pipe or a device is there, which must not be opened.
  var isSpecial = false
}

/// Tells which files are in a skill. Paths that follow each other are mostly in the same folder, which is looked up once.
struct SkillMembership {
  /// The folders with a `SKILL.md`.
  let skills: Set<RelativePath>
  private var last: (folder: RelativePath, isInSkill: Bool)?

  /// `paths` are all files.
  init(among paths: [RelativePath]) {
    skills = Set(paths.lazy.filter { $0.isNamed("SKILL.md") }.compactMap(\.parent))
  }

  /// Whether a folder above a file has a `SKILL.md`; the one at the root does not count.
  mutating func contains(_ path: RelativePath) -> Bool {
    guard !skills.isEmpty else { return false }
    if let last, path.isDirectly(in: last.folder) { return last.isInSkill }
    guard let folder = path.parent else { return false }
    let isInSkill = folder.isWithin(anyOf: skills)
    last = (folder, isInSkill)
    return isInSkill
  }
}
