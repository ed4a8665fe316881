internal import Documents
internal import Packs
package import Vocabulary

/// Tells which files that are not checked have to be read, because findings in the checked ones may depend on them: skills,
/// instruction files, what clients read, and the rest of a skill with checked files. Of all other documents only those
/// matter that a checked one leads to; see `SubjectFile.places(in:)`.
package struct NeededContext: Sendable {
  /// Whether the files cannot be told apart: a pack consists of all its files, and an index names documents anywhere.
  private let isEverything: Bool
  /// The folders of all skills.
  private let skills: Set<RelativePath>
  /// The folders of skills that have files that are checked.
  private let checkedSkills: Set<RelativePath>
  /// The pages that checked instruction files are compared with.
  private let pages: Set<RelativePath>

  /// `kinds` are those of all files that could be read, `skills` the folders with a `SKILL.md`.
  package init(checking paths: [RelativePath], among kinds: Set<FileKind>, skills: Set<RelativePath>) {
    isEverything =
      !kinds.isDisjoint(with: [.manifest, .ledger, .mustflowLock]) || paths.contains(where: DocsIndex.isIndex)
    self.skills = skills
    checkedSkills = Set(paths.compactMap { Self.skill(above: $0, skills) })
    pages = Set(
      paths.filter { InstructionFiles.names.contains($0.name) }
        .compactMap { InstructionFiles.path(of: "README.md", nextTo: $0) })
  }

  /// Whether a file that is not checked has to be read, or its size and mode must be known.
  package func contains(_ path: RelativePath, of kind: FileKind?, isInSkill: Bool) -> Bool {
    if isEverything || path.isNamed("SKILL.md") || pages.contains(path) { return true }
    if isInSkill, let skill = Self.skill(above: path, skills) {
      if checkedSkills.contains(skill) || Self.isHidden(path, below: skill) { return true }
      switch kind {
      case nil, .markdown, .script, .evals, .openAIYAML: return false
      default: return true
      }
    }
    guard kind == .markdown else { return true }
    return Self.isHidden(path, below: nil) || InstructionFiles.names.contains(path.name) || path.mayBeLocalized
  }

  /// The folder of the innermost skill around a file.
  private static func skill(above path: RelativePath, _ skills: Set<RelativePath>) -> RelativePath? {
    var folder = path.parent
    while let place = folder {
      if skills.contains(place) { return place }
      folder = place.parent
    }
    return nil
  }

  /// Whether one of the folders of a file starts with a dot, where clients look for files.
  private static func isHidden(_ path: RelativePath, below folder: RelativePath?) -> Bool {
    let components = path.components.dropFirst(folder?.components.count ?? 0)
    return components.dropLast().contains { $0.utf8.first == UInt8(ascii: ".") }
  }
}
