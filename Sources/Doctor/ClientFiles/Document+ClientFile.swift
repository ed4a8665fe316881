internal import Vocabulary

extension Document {
  /// Whether it is a command of Claude Code, in a project or in a plugin.
  var isClaudeCommand: Bool { clientFile.map { $0.kind == .command && $0.client == "Claude Code" } ?? false }

  /// Whether it is in a folder that Claude Code reads in a project, and not in one of a plugin.
  var isInClaudeFolder: Bool { path.components.dropLast().contains(".claude") }
}
