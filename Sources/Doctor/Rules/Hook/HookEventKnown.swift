internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports events of hooks that never happen.
  static let hookEventKnown = Rule(
    id: "hook.event-known",
    severity: .warning,
    summary: "Hooks name events that their client knows.",
    why: """
      A client skips hooks of an event that it does not know. Names of events are case-sensitive, and they differ \
      between clients: Claude Code and Codex write PreToolUse, Cursor preToolUse.
      """,
    source: """
      code.claude.com/docs/en/hooks, "Hook events", and /settings, "Fix a broken settings file"; openai/codex, \
      codex-rs/config/src/hook_config.rs; cursor.com/docs/agent/hooks (November 2026)
      """,
    good: [
      .hooks("{\"PreToolUse\": [], \"SessionStart\": []}"),
      .hooks("{\"Stop\": []}", at: ".codex/hooks.json"),
      .hooks("{\"afterFileEdit\": [], \"stop\": []}", at: ".cursor/hooks.json"),
      // Copilot's form of the file.
      Example(at: "hooks/hooks.json", "{\"version\": 1, \"hooks\": {\"preToolUse\": []}}\n"),
    ],
    bad: [
      .hooks("{↓\"OnBeforeTool\": []}"),
      .hooks("{↓\"postToolUse\": [], ↓\"BeforeTool\": []}"),
      .hooks("{↓\"Notification\": []}", at: ".codex/hooks.json"),
      .hooks("{↓\"PreToolUse\": []}", at: ".cursor/hooks.json"),
      Example(
        at: "hooks/hooks.json", "{\"hooks\": {↓\"PreTool\": []}}\n",
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"hooks\": {↓\"PreTool\": []}}\n"),
      Example(at: ".codex/config.toml", "[[hooks.Stop]]\n\n[[hooks.↓Notification]]\nhooks = []\n"),
    ],
    check: .eachSettings { settings in
      return settings.hookSets.flatMap { set in
        let known = HookEvents.all(of: set.client)
        return set.events.filter { !known.contains($0.value) }.map { event in
          Finding(.unknown(NearestName(event.value, among: known)), at: event.span)
        }
      }
    })
}

extension Example {
  /// The hooks of a project.
  static func hooks(
    _ hooks: String, at path: String = ".claude/settings.json", beside: [String: String] = [:],
    executables: Set<String> = []
  ) -> Example {
    let version = path == ".cursor/hooks.json" ? "\"version\": 1, " : ""
    return Example(
      at: path, "{\(version)\"hooks\": \(hooks)}\n", beside: beside, executables: executables)
  }

  /// One handler for the event `PreToolUse` of a project, with a matcher if one is given.
  static func handler(
    _ handler: String, event: String = "PreToolUse", matcher: String? = nil, beside: [String: String] = [:],
    executables: Set<String> = []
  ) -> Example {
    let matcher = matcher.map { "\"matcher\": \($0), " } ?? ""
    return hooks(
      "{\"\(event)\": [{\(matcher)\"hooks\": [\(handler)]}]}", beside: beside, executables: executables)
  }
}

extension Message {
  fileprivate static func unknown(_ name: NearestName) -> Message {
    let words = name.arguments(as: "name")
    return name.message(
      near: Message(
        "hook.event-known.nearest", "unknown event '{name}', so its hooks never run\ndid you mean '{nearest}'?", words),
      else: Message(
        "hook.event-known", "unknown event '{name}', so its hooks never run\nuse an event of this client", words))
  }
}
