import Vocabulary

@testable import Packs

/// The files of other tools in a repository, as a test writes them.
struct ToolFixture {
  var files: [String: [UInt8]] = [:]
  var folders: [String] = []
  var unreadable: [String] = []
  /// The text of the SKILL.md, by the folder of a skill.
  var skills: [String: String] = [:]
  /// The files that tools wrote into the folders of skills, by their paths.
  var toolFiles: [String: String] = [:]

  init(_ files: [String: String] = [:], folders: [String] = []) {
    self.files = files.mapValues { Array($0.utf8) }
    self.folders = folders
  }

  static let commit = "0123456789abcdef0123456789abcdef01234567"

  /// What a tool did, according to its reader.
  func findings(of tool: OtherTool) throws -> ToolFindings? {
    var skills: [PlacedSkill] = []
    for (folder, text) in self.skills.sorted(by: { $0.key < $1.key }) {
      var own: [String: [UInt8]] = [:]
      for (path, text) in toolFiles {
        let path = try RelativePath(path)
        if path.parent?.text == folder { own[path.name] = Array(text.utf8) }
      }
      skills.append(PlacedSkill(folder: try RelativePath(folder), text: Array(text.utf8), toolFiles: own))
    }
    var files: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in self.files { files[try RelativePath(path)] = bytes }
    return tool.findings(
      in: ToolFiles(
        files: files, unreadable: Set(try unreadable.map { try RelativePath($0) }),
        folders: Set(try folders.map { try RelativePath($0) }), skills: skills))
  }

  /// `name source//folder#reference @commit` of each skill; `-` without a source.
  func skills(of tool: OtherTool) throws -> [String] {
    try findings(of: tool)?.skills.map { skill in
      guard let source = skill.source else { return "\(skill.name) -" }
      let shown = GitSource(address: source.address, folder: source.folder, reference: source.reference).text
      return "\(skill.name) \(shown)" + (source.commit.map { " @\($0.short)" } ?? "")
    } ?? []
  }
}
