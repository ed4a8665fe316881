package import Vocabulary

/// What the readers of other tools' files get to see of a repository.
package struct ToolFiles: Sendable {
  /// The bytes of the tools' files that exist.
  package var files: [RelativePath: [UInt8]]
  /// The tools' own files that were not read: links, devices, and files larger than `largest`.
  package var unreadable: Set<RelativePath>
  /// The tools' folders that exist.
  package var folders: Set<RelativePath>
  /// The skills of the shared folder, then those of each agent's own folder.
  package var skills: [PlacedSkill]

  package init(
    files: [RelativePath: [UInt8]] = [:], unreadable: Set<RelativePath> = [], folders: Set<RelativePath> = [],
    skills: [PlacedSkill] = []
  ) {
    self.files = files
    self.unreadable = unreadable
    self.folders = folders
    self.skills = skills
  }

  /// The largest file that is read, in bytes: as for any document.
  package static let largest = 4 << 20
  /// The most entries of one file that are read. Nobody has more skills, and a made-up file may.
  static let mostEntries = 10_000

  /// Whether there is something at the path of a file.
  func hasFile(_ path: RelativePath) -> Bool { files[path] != nil || unreadable.contains(path) }
}

/// A folder with a SKILL.md, in one of the places where agents look for skills.
package struct PlacedSkill: Sendable {
  package let folder: RelativePath
  /// Its SKILL.md.
  package let text: [UInt8]
  /// The files in it that tools write, by their names.
  package let toolFiles: [String: [UInt8]]

  package init(folder: RelativePath, text: [UInt8], toolFiles: [String: [UInt8]] = [:]) {
    self.folder = folder
    self.text = text
    self.toolFiles = toolFiles
  }

  /// The name of the folder, if a skill may have it.
  package var name: SkillName? { SkillName(folder.name) }
}
