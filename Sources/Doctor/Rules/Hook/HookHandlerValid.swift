internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports hooks that do not have the form that their client documents.
  static let hookHandlerValid = Rule(
    id: "hook.handler-valid",
    severity: .error,
    summary: "Hooks have the documented form: events with groups, and in each a list of handlers with what they need.",
    why: """
      Claude Code skips a settings file with a hook in another form, and Codex the file with the hook. A handler has a \
      type, and the key that this type needs: command, prompt, url, or server and tool. In other clients this is a \
      warning, and so is an unknown type, because new versions of a client bring new ones.
      """,
    source: """
      code.claude.com/docs/en/hooks, "Hook handler fields", and /settings, "Fix a broken settings file"; openai/codex, \
      codex-rs/config/src/hook_config.rs; cursor.com/docs/agent/hooks (November 2026)
      """,
    good: [
      .handler(#"{"type": "command", "command": "make lint", "timeout": 30}"#, matcher: "\"Edit|Write\""),
      .handler(#"{"type": "prompt", "prompt": "Is it safe? $ARGUMENTS"}"#, event: "Stop"),
      .handler(#"{"type": "http", "url": "https://example.org/hook"}"#),
      .handler(#"{"type": "mcp_tool", "server": "db", "tool": "scan"}"#),
      .hooks(#"{"afterFileEdit": [{"command": "make format"}]}"#, at: ".cursor/hooks.json"),
      .hooks(#"{"Stop": []}"#, at: ".codex/hooks.json"),
      Example(at: "src/hooks/hooks.json", "{\"useTea\": {\"file\": \"tea.ts\"}}\n"),
    ],
    bad: [
      .handler(#"↓{"command": "make lint"}"#),
      .handler(#"↓{"type": "command"}"#),
      .handler(#"{"type": "command", "command": ↓" "}"#),
      .handler(#"{"type": "command", "command": ↓["make"]}"#),
      .handler(#"↓{"type": "prompt", "timeout": 30}"#, event: "Stop"),
      .handler(#"↓{"type": "http"}"#),
      .handler(#"↓{"type": "mcp_tool", "tool": "scan"}"#),
      .handler(#"{"type": ↓"webhook", "url": "https://example.org"}"#),
      .handler(#"{"type": "command", "command": "make", "timeout": ↓-5}"#),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "↓[\"Bash\"]"),
      .hooks(#"{"Stop": [↓{"type": "command", "command": "make"}]}"#),
      .hooks(#"{"Stop": [↓{"matcher": "*"}]}"#),
      .hooks(#"{"Stop": ↓{"hooks": []}, "PreToolUse": [{"hooks": ↓{}}, ↓"make"]}"#),
      .hooks("↓[]"),
      .hooks(
        #"{"Stop": [{"hooks": [{"type": "command", "command": "./stop.sh", "timeout": ↓"30"}]}]}"#,
        at: ".codex/hooks.json"),
      .hooks(#"{"stop": [↓{"type": "command"}]}"#, at: ".cursor/hooks.json"),
      Example(at: ".cursor/hooks.json", "↓{\"hooks\": {}}\n"),
      Example(
        at: "hooks/hooks.json", "↓{\"PreToolUse\": []}\n",
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
    ],
    check: .eachSettings { settings in
      let found = settings.hookSets.flatMap(\.faults).map { fault in
        Finding(.hook(fault.problem), at: fault.span, severity: fault.problem.severity ?? settings.severity)
      }
      guard settings.place.content == .hooks, let root = settings.root, root.entries != nil else { return found }
      switch settings.place.client {
      case .cursor where root["version"] == nil:
        return [Finding(.hook(.missing("version")), at: root.head, severity: .warning)] + found
      case .claude, .codex: return root["hooks"] == nil ? [Finding(.hook(.missing("hooks")), at: root.head)] : found
      default: return found
      }
    })
}

extension Message {
  /// What is wrong with a hook.
  static func hook(_ problem: HookFault.Problem) -> Message {
    switch problem {
    case .missing(let key):
      Message("hook.handler-valid", "this needs the key '{key}'\nadd it", ["key": .text(key)])
    case .empty(let key):
      Message("hook.handler-valid.empty", "'{key}' is empty\nfill it in", ["key": .text(key)])
    case .unwrapped:
      Message(
        "hook.handler-valid.unwrapped", "this has no list 'hooks'\nput its handlers into a list with this key")
    case .bareHandler:
      Message(
        "hook.handler-valid.wrap", "this handler is not in a list 'hooks'\nwrap it: {form}",
        ["form": .text(#"{"hooks": [{...}]}"#)])
    case .unknownType(let type):
      Message(
        "hook.handler-valid.type", "unknown type '{type}'\nuse command, prompt, agent, http or mcp_tool",
        ["type": .text(type)])
    case .notList(let key):
      Message("hook.handler-valid.list", "'{key}' must be a list\nput its value in brackets", ["key": .text(key)])
    case .notTable(let key):
      Message("hook.handler-valid.object", "expected an object in '{key}'\ncorrect the value", ["key": .text(key)])
    case .notText(let key):
      Message("hook.handler-valid.text", "'{key}' must be a string\nput the value in quotes", ["key": .text(key)])
    case .timeout:
      Message("hook.handler-valid.timeout", "'timeout' must be a number greater than 0\nwrite seconds without quotes")
    }
  }
}
