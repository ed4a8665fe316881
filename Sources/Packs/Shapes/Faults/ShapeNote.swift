package import Reporting
package import Vocabulary

/// Something of a repository that is not installed, or not read, although the rest is.
package struct ShapeNote: Sendable, Hashable {
  /// In the repository.
  package let path: RelativePath
  package let reason: Reason

  init(_ path: RelativePath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Why it was left out.
  package enum Reason: Sendable, Hashable {
    /// A link where a skill, or a folder of skills, could be.
    case link
    case submodule
    /// The repository only has a pointer for Git LFS.
    case inLFS
    /// Another skill with the same name and other files, in this folder; nil for the root.
    case sameName(SkillName, as: RelativePath?)
    /// A skill whose folder does not have the name in its front matter, under which it is installed.
    case otherName(SkillName)
    /// A SKILL.md in another language with a front matter that agents cannot use, and why.
    case unusable(Message)
    /// A file that would change how git treats the user's files.
    case readByGit
    /// A folder of translations whose name is not a language tag.
    case notALocale
    /// A folder of translations of the same language as this one.
    case sameLocale(RelativePath)
    /// A plugin's file that is not a JSON object.
    case notJSON
    /// A version of a plugin that is not a semantic version.
    case noVersion(String)
  }

  /// The skill that is probably behind a link or a submodule where a skill could be, or whose SKILL.md is in Git LFS; nil
  /// for anything else.
  package var hiddenSkill: SkillName? {
    switch reason {
    case .link, .submodule: SkillPlace(of: path) == nil ? nil : SkillName(path.name)
    case .inLFS where path.name == PackLoader.skillFile.text && path.parent?.parent?.name == TemplateTree.skills.text:
      path.parent.flatMap { SkillName($0.name) }
    default: nil
    }
  }

  /// What was left out, and why.
  package var message: Message {
    switch reason {
    case .link: Message("shape.link-skipped", "{path} is a link and was skipped", ["path": .text(path.text)])
    case .submodule:
      Message("shape.submodule-skipped", "{path} is a submodule and was skipped", ["path": .text(path.text)])
    case .inLFS:
      Message(
        "shape.lfs-skipped", "{path} was skipped: it is in Git LFS, which Cairn does not read",
        ["path": .text(path.text)])
    case .sameName(let name, let other):
      Message(
        "shape.same-name", "{path} was skipped: {other} is a skill with the same name '{name}' and other files",
        ["path": .text(path.text), "other": .text(other?.text ?? "SKILL.md"), "name": .text(name.text)])
    case .otherName(let name):
      Message(
        "shape.other-name", "{path} is installed as '{name}', the name in its SKILL.md",
        ["path": .text(path.text), "name": .text(name.text)])
    case .unusable(let reason):
      Message(
        "shape.translation-skipped", "{path} was skipped: {reason}",
        ["path": .text(path.text), "reason": .message(reason)])
    case .readByGit:
      Message(
        "shape.git-file-skipped", "{path} was skipped: it would change how git treats your files",
        ["path": .text(path.text)])
    case .notALocale:
      Message(
        "shape.locale-skipped", "{path} was skipped: its name is not a language tag", ["path": .text(path.text)])
    case .sameLocale(let other):
      Message(
        "shape.same-locale", "{path} was skipped: {other} has the same language",
        ["path": .text(path.text), "other": .text(other.text)])
    case .notJSON: Message("shape.not-json", "{path} was skipped: it is not a JSON object", ["path": .text(path.text)])
    case .noVersion(let version):
      Message(
        "shape.no-version", "the version '{version}' in {path} was skipped: it is not a semantic version",
        ["version": .text(version), "path": .text(path.text)])
    }
  }

  /// Report order: by path, then by text.
  static func precedes(_ left: ShapeNote, _ right: ShapeNote) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return left.message.text.utf8.lexicographicallyPrecedes(right.message.text.utf8)
  }
}
