/// The events at which clients run hooks.
///
/// Sources, read in November 2026: code.claude.com/docs/en/hooks; openai/codex, codex-rs/config/src/hook_config.rs, and
/// learn.chatgpt.com/docs/hooks; cursor.com/docs/agent/hooks.
enum HookEvents {
  /// The events of a client; those of Claude Code for an unknown one.
  static func all(of client: SettingsPlace.Client) -> Set<String> {
    switch client {
    case .codex: ofCodex
    case .cursor: ofCursor
    default: ClaudeNames.hookEvents
    }
  }

  /// The events of Codex.
  static let ofCodex: Set<String> = [
    "PermissionRequest", "PostCompact", "PostToolUse", "PreCompact", "PreToolUse", "SessionEnd", "SessionStart", "Stop",
    "SubagentStart", "SubagentStop", "UserPromptSubmit",
  ]

  /// The events of Cursor.
  static let ofCursor: Set<String> = [
    "afterAgentResponse", "afterAgentThought", "afterFileEdit", "afterMCPExecution", "afterShellExecution",
    "afterTabFileEdit", "beforeMCPExecution", "beforeReadFile", "beforeShellExecution", "beforeSubmitPrompt",
    "beforeTabFileRead", "postToolUse", "postToolUseFailure", "preCompact", "preToolUse", "sessionEnd", "sessionStart",
    "stop", "subagentStart", "subagentStop", "workspaceOpen",
  ]

  /// The events of Claude Code that are about a tool; only there is `if` looked at ("Common fields").
  static let ofTools: Set<String> = [
    "PermissionDenied", "PermissionRequest", "PostToolUse", "PostToolUseFailure", "PreToolUse",
  ]

  /// The events of Claude Code that run prompts and agents ("Prompt-based hooks").
  static let ofPrompts = ofTools.union([
    "PostToolBatch", "Stop", "SubagentStop", "TaskCompleted", "TaskCreated", "TeammateIdle", "UserPromptExpansion",
    "UserPromptSubmit",
  ])

  /// The events of Claude Code that run only commands and tools of MCP servers.
  static let ofStart: Set<String> = ["SessionStart", "Setup"]
}
