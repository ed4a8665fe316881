package import Vocabulary

/// A tool that installs skills into repositories, and how its files are recognized. Nothing of it is run.
package struct OtherTool: Sendable {
  /// What its users call it: `npx skills`.
  package let name: String
  /// The files in which it records what it did, and those that show that it is in use.
  package let files: [RelativePath]
  /// Files of the user that may have its marked lines.
  package let documents: [RelativePath]
  /// Folders that show that it is in use.
  package let folders: [RelativePath]
  /// The name of the file that it writes into the folder of each skill; nil if it writes none.
  package let skillFile: String?
  private let find: @Sendable (ToolFiles) -> ToolFindings?

  init(
    name: String, files: [RelativePath] = [], documents: [RelativePath] = [],
    folders: [RelativePath] = [], skillFile: String? = nil,
    find: @escaping @Sendable (ToolFiles) -> ToolFindings?
  ) {
    self.name = name
    self.files = files
    self.documents = documents
    self.folders = folders
    self.skillFile = skillFile
    self.find = find
  }

  /// Every tool that Cairn recognizes. If two of them record a skill, the first one that names a commit is believed.
  package static let all: [OtherTool] = [
    .ghSkill, .skillsCLI, .apm, .openSkills, .rulesync, .ruler, .mustflow, .waypoint,
  ]

  /// What the tool did in a repository; nil if nothing shows that it was used. Accepts any bytes.
  package func findings(in files: ToolFiles) -> ToolFindings? {
    guard var findings = find(files) else { return nil }
    findings.tool = name
    findings.unreadable += self.files.filter(files.unreadable.contains)
    return findings
  }
}
