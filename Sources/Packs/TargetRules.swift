package import Vocabulary

/// Where a pack may write: so that none can bring a git hook, a workflow or an editor task.
package struct TargetRules: Sendable, Hashable {
  /// Paths the user allowed by name.
  private let further: Set<RelativePath>
  /// Skills folders of agents that the user's config declares.
  private let folders: [RelativePath]

  package init(further: Set<RelativePath> = [], folders: [RelativePath] = []) {
    self.further = further
    self.folders = folders
  }

  /// Whether a pack, or a lock, may name `path` as a target.
  package func allows(_ path: RelativePath) -> Bool {
    if further.contains(path) || AgentTargets.allowedFiles.contains(path) { return true }
    if (AgentTargets.allowedFolders + folders).contains(where: { path != $0 && path.isWithin($0) }) { return true }
    // An instruction file may be a link to another one elsewhere (`docs/AGENTS.md`): that one then holds the block.
    // Below a hidden folder, where programs look for what to run, it may not.
    guard AgentTargets.instructionNames.contains(path.name), let top = path.components.first else { return false }
    return !top.hasPrefix(".")
  }
}
