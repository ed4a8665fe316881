internal import Reporting

extension Rule {
  /// Reports lists of MCP servers that no client can read.
  static let mcpReadable = Rule(
    id: "mcp.readable",
    severity: .error,
    fix: .safe,
    summary: "Files with MCP servers can be read.",
    why: "If a client cannot read the file, it starts none of the servers, and skills that need their tools fail.",
    source: """
      RFC 8259; code.claude.com/docs/en/mcp, "Project scope"; code.visualstudio.com/docs/languages/json, "JSON with \
      Comments" for the editors' own files (November 2026)
      """,
    good: [
      Example(at: ".mcp.json", "{\"mcpServers\": {}}\n"),
      Example(at: ".vscode/mcp.json", "{\n  // Ours.\n  \"servers\": {},\n}\n"),
      Example(at: ".cursor/mcp.json", "{\"mcpServers\": {/* none */}}\n"),
    ],
    bad: [
      Example(at: ".mcp.json", "{\n  ↓// Ours.\n  \"mcpServers\": {}\n}\n"),
      Example(
        at: ".mcp.json", "{\"mcpServers\": {\"a\": {\"command\": \"a\", \"args\": [\"b\"↓, ]}}}\n",
        fixed: "{\"mcpServers\": {\"a\": {\"command\": \"a\", \"args\": [\"b\" ]}}}\n"),
      Example(at: ".vscode/mcp.json", "{\"servers\": {}}\n↓}\n"),
      Example(at: "plugins/tea/.mcp.json", "{ ↓invalid json\n"),
      Example(at: ".mcp.json", "↓[]\n"),
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .servers else { return [] }
      return settings.readingFindings
    })
}
