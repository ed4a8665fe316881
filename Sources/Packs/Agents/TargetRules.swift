package import Vocabulary

/// Limits where a pack may write, so that no pack can install a git hook, a workflow or an editor task.
package struct TargetRules: Sendable, Hashable {
  /// Paths that the user allowed by name.
  private let further: Set<RelativePath>
  /// Skills folders of agents that the user's config declares.
  package let folders: [RelativePath]
  private let allowsAll: Bool

  package init(further: Set<RelativePath> = [], folders: [RelativePath] = []) {
    self.init(further: further, folders: folders, allowsAll: false)
  }

  private init(further: Set<RelativePath>, folders: [RelativePath], allowsAll: Bool) {
    self.further = further
    self.folders = folders
    self.allowsAll = allowsAll
  }

  /// For a lock that this process has just written itself.
  package static let unchecked = TargetRules(further: [], folders: [], allowsAll: true)

  /// Whether a pack may contain a file for `path`: an allowed target that does not configure git, which could change
  /// what git ignores, fetches or does with the user's files; or a path that the user allowed by name.
  package func allowsPack(toWrite path: RelativePath) -> Bool {
    if allowsAll || further.contains(path) { return true }
    return allows(path) && !Self.isReadByGit(path.name)
  }

  /// Whether git reads a file with this name, also as macOS (which ignores characters without width) and Windows (with
  /// its short names) may read the name; git refuses the same names for `.gitmodules` (git's source, `is_ntfs_dotgit`,
  /// `is_hfs_dotgit`).
  static func isReadByGit(_ name: String) -> Bool {
    var plain = ""
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      plain.unicodeScalars.append(scalar)
    }
    plain = plain.lowercased()
    return [".gitignore", ".gitattributes", ".gitmodules"].contains(plain)
      || ["gitign~", "gitatt~", "gitmod~"].contains { plain.hasPrefix($0) }
  }

  /// Whether a pack, or a lock, may name `path` as a target.
  package func allows(_ path: RelativePath) -> Bool {
    if allowsAll || further.contains(path) || AgentTargets.allowedFiles.contains(path) { return true }
    if (AgentTargets.allowedFolders + folders).contains(where: { path != $0 && path.isWithin($0) }) { return true }
    // An instruction file may be a link to another file (`docs/AGENTS.md`), which then contains the block. It must not
    // be below a hidden folder, where programs look for files to run.
    return AgentTargets.instructionNames.contains(path.name) && !path.ancestors.contains { $0.name.hasPrefix(".") }
  }
}
