package import Vocabulary

/// Where a pack may write: a pack must not be able to plant a git hook, a workflow or an editor's task.
package struct AllowedTargets: Sendable {
  private let folders: [RelativePath]
  private let files: Set<RelativePath>

  /// Skills folders and instruction files come from the table of agents; `named` holds the user's own word
  /// (`--allow-target`), a file or a folder each. `.agents/` and `.codex/agents/` are always allowed.
  package init(skillFolders: [RelativePath], instructionFiles: [RelativePath], named: Set<RelativePath> = []) {
    folders =
      [RelativePath(constant: ".agents"), RelativePath(constant: ".codex/agents")] + skillFolders + named.sorted()
    files = named.union(instructionFiles)
  }

  /// Whether a pack may write `target`.
  package func allows(_ target: RelativePath) -> Bool {
    files.contains(target) || folders.contains { target.relative(to: $0) != nil }
  }
}
