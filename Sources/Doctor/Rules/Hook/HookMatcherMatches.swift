internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports matchers that match none: for all tools of an MCP server, or with a misspelled tool.
  static let hookMatcherMatches = Rule(
    id: "hook.matcher-matches",
    severity: .warning,
    summary: "A matcher for tools can match a tool.",
    why: """
      A matcher of letters, digits, '_' and '-' is compared with the whole name of a tool, so 'mcp__memory' matches no \
      tool: their names continue with '__' and the tool. '.*' at the end makes it a pattern. A misspelled tool is never matched, \
      so the hook does not run for it.
      """,
    source: "code.claude.com/docs/en/hooks, \"Match MCP tools\" (November 2026)",
    good: [
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "\"mcp__memory__.*\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "\"mcp__memory__read|Bash\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "\"mcp__.*\""),
      .handler(#"{"type": "command", "command": "make"}"#, event: "Notification", matcher: "\"mcp__memory\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "\"Edit|MultiEdit|Brew|Task\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "\"Wrte.*\""),
    ],
    bad: [
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "↓\"mcp__memory\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "↓\"Bash|mcp__brave-search\""),
      .handler(#"{"type": "command", "command": "make"}"#, matcher: "↓\"Edit|Wrte\""),
    ],
    check: .eachSettings { settings in
      var seen: Set<Span> = []
      return settings.hookSets.filter { $0.client == .claude }.flatMap(\.handlers).compactMap { handler in
        guard HookEvents.ofTools.contains(handler.event.value), let matcher = handler.matcher, let text = matcher.text,
          seen.insert(matcher.span).inserted
        else { return nil }
        let names = names(in: text)
        if let server = names.first(where: isServer) { return Finding(.bare(server), at: matcher.span) }
        return names.lazy.compactMap { ClaudeNames.misspelledTool(in: $0) }.first.map { tool in
          Finding(.misspelledTool(tool), at: matcher.span)
        }
      }
    })

  /// The names of a list of names; none for a pattern.
  private static func names(in matcher: String) -> [String] {
    let isList = matcher.utf8.allSatisfy { byte in
      Byte.isAlphanumeric(byte) || [0x5F, 0x2D, 0x20, 0x2C, 0x7C].contains(byte)
    }
    guard isList else { return [] }
    return matcher.utf8.split { $0 == 0x7C || $0 == 0x2C || $0 == 0x20 }.map { String(Substring($0)) }
  }

  /// Whether a name is a server without a tool.
  private static func isServer(_ name: String) -> Bool {
    name.utf8.starts(with: "mcp__".utf8) && !String(Substring(name.utf8.dropFirst(5))).contains("__")
  }
}

extension Message {
  fileprivate static func bare(_ name: String) -> Message {
    Message(
      "hook.matcher-matches", "'{name}' matches no tool\nwrite '{name}__.*' for all tools of the server",
      ["name": .text(name)])
  }
}
