internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

/// Reads the files of other tools from a repository. What cannot be read is left out: it must not stop the run.
struct ToolFilesReader {
  private let tree: any Tree

  init(_ tree: any Tree) {
    self.tree = tree
  }

  /// The files and folders that the tools name, and the skills in the folders of these agents.
  func read(_ agents: [AgentTarget]) -> ToolFiles {
    var files = ToolFiles()
    for tool in OtherTool.all {
      for path in tool.files where files.files[path] == nil {
        switch try? tree.entry(at: path) {
        case nil: continue
        case .file(_, let size) where size <= ToolFiles.largest:
          files.files[path] = try? tree.read(path, limit: ToolFiles.largest)
          if files.files[path] == nil { files.unreadable.insert(path) }
        case .file, .folder, .link, .other: files.unreadable.insert(path)
        }
      }
      for path in tool.documents where files.files[path] == nil {
        guard case .file(_, let size)? = try? tree.entry(at: path), size <= ToolFiles.largest else { continue }
        files.files[path] = try? tree.read(path, limit: ToolFiles.largest)
      }
      for path in tool.folders where (try? tree.entry(at: path)) == .folder { files.folders.insert(path) }
    }
    let names = Set(OtherTool.all.compactMap(\.skillFile))
    var places = [AgentTargets.sharedSkills]
    for agent in agents where !places.contains(agent.skills) { places.append(agent.skills) }
    for place in places { files.skills += skills(in: place, toolFiles: names) }
    return files
  }

  private func skills(in place: RelativePath, toolFiles names: Set<String>) -> [PlacedSkill] {
    ((try? tree.names(in: place)) ?? []).compactMap { name in
      guard let folder = try? place.appending(onDisk: name), (try? tree.entry(at: folder)) == .folder,
        let text = bytes(of: "SKILL.md", in: folder)
      else { return nil }
      var files: [String: [UInt8]] = [:]
      for name in names { files[name] = bytes(of: name, in: folder) }
      return PlacedSkill(folder: folder, text: text, toolFiles: files)
    }
  }

  private func bytes(of name: String, in folder: RelativePath) -> [UInt8]? {
    guard let path = try? folder.appending(onDisk: name), case .file? = try? tree.entry(at: path) else { return nil }
    return try? tree.read(path, limit: ToolFiles.largest)
  }
}
