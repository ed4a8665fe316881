internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports names of MCP servers that hide another server.
  static let mcpNameUsable = Rule(
    id: "mcp.name-usable",
    severity: .error,
    summary: "Each MCP server of a file has a name of its own that is not reserved.",
    why: """
      Of two servers with the same name in a file only the last one is used. Claude Code skips a server with the name \
      of one of its own servers.
      """,
    source: "RFC 8259, section 4; code.claude.com/docs/en/mcp, reserved server names (November 2026)",
    good: [
      .servers(#"{"a": {"command": "node"}, "A": {"command": "node"}}"#),
      .servers(#"{"workspace": {"command": "node"}}"#, at: ".cursor/mcp.json"),
    ],
    bad: [
      .servers(#"{"a": {"command": "node"}, ↓"a": {"command": "python"}}"#),
      .servers(#"{↓"workspace": {"command": "node"}}"#),
    ],
    check: .eachSettings { settings in
      guard settings.place.content != .marketplace else { return [] }
      var seen: Set<String> = []
      return settings.servers.flatMap { server -> [Finding] in
        let name = server.key.value
        let isAgain = !seen.insert(name).inserted
        let isReserved = settings.place.client == .claude && reserved.contains(name)
        return (isAgain ? [Finding(.again(name), at: server.key.span)] : [])
          + (isReserved ? [Finding(.reserved(name), at: server.key.span)] : [])
      }
    })

  private static let reserved: Set<String> = [
    "Claude Browser", "Claude Preview", "claude-in-chrome", "computer-use", "workspace",
  ]
}

extension Message {
  fileprivate static func again(_ name: String) -> Message {
    Message(
      "mcp.name-usable", "another server above has the name '{name}' and is not used\nrename one of them",
      ["name": .text(name)])
  }
  fileprivate static func reserved(_ name: String) -> Message {
    Message(
      "mcp.name-usable.reserved", "'{name}' is a server of Claude Code, so this one is skipped\nrename it",
      ["name": .text(name)])
  }
}
