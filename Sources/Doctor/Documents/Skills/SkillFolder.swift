internal import Vocabulary

/// A skill with the files of its folder, without those of nested skills.
package struct SkillFolder: Sendable {
  let skill: Skill
  let path: RelativePath
  /// In byte order, `SKILL.md` among them.
  let files: [RelativePath]

  /// nil for a skill at the root, because the whole repository is not a skill folder.
  init?(_ skill: Skill) {
    guard let path = skill.document.path.parent else { return nil }
    let all = skill.document.fileTree.sortedFiles(below: path)
    self.skill = skill
    self.path = path
    let nested = all.count > 1 ? all.filter { $0.isNamed("SKILL.md") }.compactMap(\.parent).filter { $0 != path } : []
    files = nested.isEmpty ? Array(all) : all.filter { file in !nested.contains { file.isWithin($0) } }
  }

  /// The documents among its files.
  func documents(in tree: DocumentTree) -> [Document] { files.compactMap { tree[$0] } }

  /// The scripts among its files.
  func scripts(in tree: DocumentTree) -> [SubjectFile] { tree.scripts.isEmpty ? [] : files.compactMap(tree.script) }

  /// Where a finding about the folder is shown.
  var place: Span? { skill.fence }
}
