internal import Vocabulary

/// Names that Claude Code documents as values in settings, in skills and in subagents: tools, models, levels and events.
///
/// Sources, as of August 22, 2026, read in November 2026: code.claude.com/docs/en/tools-reference (tools), /sub-agents
/// (subagents), /model-config (models, effort), /permission-modes (modes), /hooks (events, handlers) and the changelog of
/// anthropics/claude-code (former names).
///
/// The lists grow with each version of the client, so a name that is missing here is at most unknown, never wrong.
enum ClaudeNames {
  /// The tools that are built in.
  static let tools: Set<String> = [
    "Agent", "Artifact", "AskUserQuestion", "Bash", "CronCreate", "CronDelete", "CronList", "Edit", "EndConversation",
    "EnterPlanMode", "EnterWorktree", "ExitPlanMode", "ExitWorktree", "Glob", "Grep", "LSP", "ListAgents",
    "ListMcpResourcesTool", "Monitor", "NotebookEdit", "PowerShell", "PushNotification", "Read", "ReadMcpResourceTool",
    "RemoteTrigger", "ReportFindings", "ScheduleWakeup", "SendMessage", "SendUserFile", "ShareOnboardingGuide", "Skill",
    "TaskCreate", "TaskGet", "TaskList", "TaskOutput", "TaskStop", "TaskUpdate", "TodoWrite", "ToolSearch",
    "WaitForMcpServers", "WebFetch", "WebSearch", "Workflow", "Write",
  ]

  /// Tools of earlier versions, some of which are still accepted, such as `Task` for `Agent`. A list may name them for
  /// older versions.
  static let formerTools: Set<String> = [
    "AgentOutputTool", "BashOutput", "KillBash", "KillShell", "LS", "ListMcpResources", "MultiEdit", "NotebookRead",
    "ReadMcpResource", "ReadMcpResourceDirTool", "SlashCommand", "Task", "TeamCreate", "TeamDelete", "TodoRead",
  ]

  /// Tools that no subagent gets, even if its list names them (sub-agents, "Available tools").
  static let toolsOutsideSubagents: Set<String> = [
    "AskUserQuestion", "EndConversation", "EnterPlanMode", "ScheduleWakeup", "TaskOutput", "WaitForMcpServers",
    "Workflow",
  ]

  /// The values of `effort` in a skill or a subagent (model-config, "Adjust effort level").
  static let effortLevels: Set<String> = ["low", "medium", "high", "xhigh", "max"]

  /// The values of `permissionMode`, and of `defaultMode` in settings.
  static let permissionModes: Set<String> = [
    "default", "acceptEdits", "auto", "dontAsk", "bypassPermissions", "plan", "manual",
  ]

  /// The values of `memory` in a subagent.
  static let memoryScopes: Set<String> = ["user", "project", "local"]

  /// The values of `isolation` in a subagent.
  static let isolations: Set<String> = ["worktree"]

  /// The values of `color` in a subagent.
  static let colors: Set<String> = ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"]

  /// The values of `shell` in a skill and in a hook.
  static let shells: Set<String> = ["bash", "powershell"]

  /// The subagents that are built in; `agent` in a skill may name them. Projects and plugins add their own.
  static let subagents: Set<String> = [
    "Explore", "Plan", "claude", "claude-code-guide", "fork", "general-purpose", "statusline-setup",
  ]

  /// The events of hooks, in settings, skills, subagents and plugins.
  static let hookEvents: Set<String> = [
    "ConfigChange", "CwdChanged", "DirectoryAdded", "Elicitation", "ElicitationResult", "FileChanged",
    "InstructionsLoaded", "MessageDisplay", "Notification", "PermissionDenied", "PermissionRequest", "PostCompact",
    "PostToolBatch", "PostToolUse", "PostToolUseFailure", "PreCompact", "PreToolUse", "SessionEnd", "SessionStart",
    "Setup", "Stop", "StopFailure", "SubagentStart", "SubagentStop", "TaskCompleted", "TaskCreated", "TeammateIdle",
    "UserPromptExpansion", "UserPromptSubmit", "WorktreeCreate", "WorktreeRemove",
  ]

  /// Words of YAML 1.1 that Claude Code reads as booleans since version 2.1.218, in any letter case, next to YAML's own.
  static let booleanWords: Set<String> = ["true", "false", "yes", "no", "on", "off", "1", "0"]

  /// Whether Claude Code reads a value as a boolean.
  static func isBoolean(_ value: String) -> Bool { booleanWords.contains(value.lowercased()) }
}

// MARK: Tools

extension ClaudeNames {
  /// What an entry of a list of tools is for Claude Code.
  enum Tool: Equatable {
    /// A tool, a pattern such as `Bash(git *)`, or a tool of an MCP server.
    case usable
    /// A name of no tool, with the one that was probably meant.
    case unknown(nearest: String?)
  }

  /// Accepts any text: a name, a name with a pattern in parentheses, `mcp__server`, `mcp__server__tool`, `mcp__server__*`,
  /// or `*`. Text that another program replaces, such as `${TOOLS}` or `{{tools}}`, counts as usable.
  static func tool(_ entry: String) -> Tool {
    let name = toolName(entry)
    if name == "*" || name.hasPrefix("mcp__") || name.contains("${") || name.contains("{{") { return .usable }
    if tools.contains(name) || formerTools.contains(name) { return .usable }
    // A difference in letter case alone is the surest sign of what was meant.
    if let same = tools.first(where: { $0.lowercased() == name.lowercased() }) { return .unknown(nearest: same) }
    // Of a short name, two edits leave little: `List` was not meant as `LSP`.
    let near = Spelling.nearest(to: name, among: tools)
    return .unknown(nearest: near.flatMap { Spelling.edits(between: name, and: $0) * 3 <= name.count ? $0 : nil })
  }

  /// The name before the parenthesis of a pattern: `Bash` of `Bash(git *)`.
  static func toolName(_ entry: String) -> String {
    let name = entry.prefix { $0 != "(" }
    return String(decoding: Array(name.utf8)[...].trimmed { $0 <= 0x20 }, as: UTF8.self)
  }

  /// The entries of a list that is written as one text. Commas and blanks separate them, except in parentheses.
  static func toolEntries(in text: String) -> [String] {
    var entries: [String] = []
    var entry: [UInt8] = []
    var depth = 0
    func end() {
      if !entry.isEmpty { entries.append(String(decoding: entry, as: UTF8.self)) }
      entry = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 {
          end()
          continue
        }
      default: break
      }
      entry.append(byte)
    }
    end()
    return entries
  }

  /// Whether each parenthesis of an entry, or of a list of entries in one text, has its counterpart.
  static func isBalanced(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
