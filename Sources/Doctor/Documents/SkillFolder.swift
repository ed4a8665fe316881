internal import Vocabulary

/// A skill with the files of its folder, without those of nested skills.
struct SkillFolder {
  let skill: Skill
  let path: RelativePath
  /// In byte order, `SKILL.md` among them.
  let files: [RelativePath]

  /// nil for a skill at the root, because the whole repository is not a skill folder.
  init?(_ skill: Skill) {
    guard let path = skill.document.path.parent else { return nil }
    let fileTree = skill.document.fileTree
    self.skill = skill
    self.path = path
    var files: [RelativePath] = []
    var open = [path]
    while let folder = open.popLast() {
      let children = fileTree.children(of: folder)
      if folder != path, children.contains(where: { $0.name == "SKILL.md" }) { continue }
      for child in children { if fileTree.isFolder(child) { open.append(child) } else { files.append(child) } }
    }
    self.files = files.sorted()
  }

  /// Where a finding about the folder is shown.
  var place: Span? { skill.fence }
}
