package import Vocabulary

/// Where a pack may write: so that none can bring a git hook, a workflow or an editor task.
package struct TargetRules: Sendable, Hashable {
  /// Paths the user allowed by name.
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

  /// For a lock that this machine wrote itself a moment ago.
  package static let unchecked = TargetRules(further: [], folders: [], allowsAll: true)

  /// Whether a pack, or a lock, may name `path` as a target.
  package func allows(_ path: RelativePath) -> Bool {
    if allowsAll || further.contains(path) || AgentTargets.allowedFiles.contains(path) { return true }
    if (AgentTargets.allowedFolders + folders).contains(where: { path != $0 && path.isWithin($0) }) { return true }
    // An instruction file may be a link to another one elsewhere (`docs/AGENTS.md`): that one then holds the block.
    // Below a hidden folder, where programs look for what to run, it may not.
    return AgentTargets.instructionNames.contains(path.name) && !path.ancestors.contains { $0.name.hasPrefix(".") }
  }
}
