internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports hooks of a kind that their event does not run.
  static let hookRunsOnEvent = Rule(
    id: "hook.runs-on-event",
    severity: .warning,
    summary: "The event of a hook runs hooks of its type.",
    why: """
      In Claude Code only some events run prompts and agents, SessionStart and Setup run no requests either, and a \
      hook with 'if' runs only at events of tools. Codex runs commands only. Such a hook is never run.
      """,
    source: """
      code.claude.com/docs/en/hooks, "Prompt-based hooks" and "Common fields"; openai/codex, \
      codex-rs/config/src/hook_config.rs (November 2026)
      """,
    good: [
      .handler(#"{"type": "prompt", "prompt": "Check it."}"#, event: "PostToolBatch"),
      .handler(#"{"type": "agent", "prompt": "Check it."}"#, event: "Stop"),
      .handler(#"{"type": "mcp_tool", "server": "db", "tool": "scan"}"#, event: "SessionStart"),
      .handler(#"{"type": "command", "command": "make", "if": "Bash(git *)"}"#),
      // Another rule reports an unknown event.
      .handler(#"{"type": "prompt", "prompt": "Check it."}"#, event: "BeforeTool"),
      .hooks(#"{"stop": [{"type": "prompt", "prompt": "Check it."}]}"#, at: ".cursor/hooks.json"),
    ],
    bad: [
      .handler(#"{"type": ↓"prompt", "prompt": "Check it."}"#, event: "SessionStart"),
      .handler(#"{"type": ↓"agent", "prompt": "Check it."}"#, event: "Notification"),
      .handler(#"{"type": ↓"http", "url": "https://example.org"}"#, event: "Setup"),
      .handler(#"{"type": "command", "command": "make", "if": ↓"Bash(git *)"}"#, event: "Stop"),
      .hooks(#"{"Stop": [{"hooks": [{"type": ↓"prompt", "prompt": "Check it."}]}]}"#, at: ".codex/hooks.json"),
    ],
    check: .eachSettings { settings in
      return settings.hookSets.filter(\.client.isStrict).flatMap { set in
        set.handlers.flatMap { findings(for: $0, of: set.client) }
      }
    })

  private static func findings(for handler: HookSet.Handler, of client: SettingsPlace.Client) -> [Finding] {
    let event = handler.event.value
    guard HookEvents.all(of: client).contains(event), let type = handler.type, let place = handler.value["type"]?.span
    else { return [] }
    if client == .codex { return ["prompt", "agent"].contains(type) ? [Finding(.never(type, event), at: place)] : [] }
    let isPrompt = type == "prompt" || type == "agent"
    if isPrompt && !HookEvents.ofPrompts.contains(event) || type == "http" && HookEvents.ofStart.contains(event) {
      return [Finding(.never(type, event), at: place)]
    }
    guard let condition = handler.value["if"], !HookEvents.ofTools.contains(event) else { return [] }
    return [Finding(.condition(event), at: condition.head)]
  }
}

extension Message {
  fileprivate static func never(_ type: String, _ event: String) -> Message {
    Message(
      "hook.runs-on-event", "hooks of type '{type}' never run on '{event}'\nuse a command or another event",
      ["type": .text(type), "event": .text(event)])
  }
  fileprivate static func condition(_ event: String) -> Message {
    Message(
      "hook.runs-on-event.condition",
      "a hook with 'if' never runs on '{event}', which is not about a tool\nremove 'if' or use another event",
      ["event": .text(event)])
  }
}
