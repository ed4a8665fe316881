package import Reporting
package import Vocabulary

/// Why a repository is not a pack, or why one of its skills cannot be installed.
package enum ShapeFault: Error, Sendable, Hashable {
  /// A repository without files.
  case empty
  /// Neither a manifest nor a SKILL.md where skills are.
  case noSkills
  case tooManyFiles(Int, limit: Int)
  /// In bytes.
  case tooLarge(Int, limit: Int)
  case fileTooLarge(RelativePath, limit: Int)
  case tooDeep(RelativePath, limit: Int)
  /// A path that leads out of the repository, or that some platform reads differently.
  case name(String, RelativePathFault)
  case notUTF8(RelativePath)
  case link(RelativePath)
  case folderIsALink(RelativePath)
  case notAFolder(RelativePath)
  /// Two paths that some file systems treat as the same.
  case sameOnDisk(RelativePath, RelativePath)
  /// A SKILL.md with a front matter that agents cannot use, and why.
  case frontMatter(RelativePath, Message)
  /// A SKILL.md of which the repository only has a pointer for Git LFS.
  case onlyInLFS(RelativePath)

  /// The file it is about, in the repository.
  package var path: RelativePath? {
    switch self {
    case .empty, .noSkills, .tooManyFiles, .tooLarge, .name: nil
    case .fileTooLarge(let path, _), .tooDeep(let path, _), .notUTF8(let path), .link(let path),
      .folderIsALink(let path), .notAFolder(let path), .sameOnDisk(let path, _), .frontMatter(let path, _),
      .onlyInLFS(let path):
      path
    }
  }

  /// The id of the failure that scripts can rely on.
  package var id: String {
    switch self {
    case .empty, .noSkills: "pack-missing"
    case .tooManyFiles, .tooLarge, .fileTooLarge: "pack-too-large"
    case .tooDeep, .name, .notUTF8, .link, .folderIsALink, .notAFolder, .sameOnDisk, .frontMatter, .onlyInLFS:
      "pack-invalid"
    }
  }

  /// What is wrong, for use after the path.
  package var message: Message {
    switch self {
    case .empty:
      Message(
        "shape.empty",
        "the repository, or the folder of it that the address names, has no files\ncheck the address and the reference")
    case .noSkills:
      Message(
        "shape.no-skills",
        "the repository has no skills: no folder with a SKILL.md at the top level or in {folders}\nif they are in another folder, add `//folder` to the address",
        ["folders": .text(SkillPlace.folders)])
    case .tooManyFiles(let found, let limit):
      Message(
        "shape.too-many-files",
        "the repository has {found} files, more than the limit of {limit}\nadd `//folder` to the address to use one folder of it",
        ["found": .number(found), "limit": .number(limit)])
    case .tooLarge(_, let limit):
      Message(
        "shape.too-large",
        "the files of the pack are larger than {limit} MiB together\nadd `//folder` to the address to use one folder of the repository",
        ["limit": .number(limit >> 20)])
    case .fileTooLarge(_, let limit):
      Message("shape.file-too-large", "the file is larger than {limit} MiB", ["limit": .number(limit >> 20)])
    case .tooDeep(_, let limit):
      Message("shape.too-deep", "the path has more than {limit} folders", ["limit": .number(limit)])
    case .name(let text, let fault):
      Message(
        "pack.skill-path", "the path '{path}' {reason}\nrename the file",
        ["path": .text(text), "reason": .message(fault.message)])
    case .notUTF8: Message("pack.name-not-utf8", "the name of this file is not UTF-8\nrename it")
    case .link:
      Message("pack.source-is-a-link", "the files of a pack must be regular files\nput the file itself here")
    case .folderIsALink:
      Message("pack.folder-is-a-link", "the folders of a pack must not be links\nput the folder itself here")
    case .notAFolder:
      Message(
        "pack.not-a-folder", "the templates of a pack must be in a folder, but this is not a folder")
    case .sameOnDisk(let path, let other):
      Message(
        "manifest.targets-unique", "'{path}' and '{other}' cannot both exist on every file system\nrename one of them",
        ["path": .text(path.text), "other": .text(other.text)])
    case .frontMatter(_, let message): message
    case .onlyInLFS:
      Message("shape.only-in-lfs", "the file is in Git LFS, which Cairn does not read\nput the file itself here")
    }
  }
}
