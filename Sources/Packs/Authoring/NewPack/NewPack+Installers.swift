internal import Vocabulary

/// The files by which APM and Claude Code find the skills of a pack: without one of them, APM refuses the folder.
extension NewPack {
  /// The name for installers that know only lower-case words with hyphens, as in those files.
  var pluginName: String { PluginManifests.name(ofPack: id) }

  /// Whether it has the files: at the root of a repository, and if the folder of skills that they name in the full layout
  /// exists.
  var isForInstallers: Bool { folder == nil && (layout == .plain || !hasNoSkill) }

  /// The files as `cairn pack build --for claude,apm` writes them, by their paths in the pack.
  var installerFiles: [RelativePath: [UInt8]] {
    guard let manifest else { return [:] }
    let manifests = PluginManifests(of: manifest, layout)
    var files: [RelativePath: [UInt8]] = [:]
    for path in PluginTool.allCases.flatMap(\.paths) {
      // A file that is new can always be written.
      files[path] = try? manifests.text(of: path, over: nil)
    }
    return files
  }
}
