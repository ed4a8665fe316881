internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports MCP servers that run a file of the repository that is not there.
  static let mcpFileExists = Rule(
    id: "mcp.file-exists",
    severity: .warning,
    summary: "The files that MCP servers run are in the repository.",
    why: """
      A server whose file is missing does not start, and its tools are missing in every session. Only paths are \
      checked that surely are in the plugin or in the project, and none in a folder that a build fills.
      """,
    source: "code.claude.com/docs/en/plugins-reference, \"MCP servers\", and /mcp (November 2026)",
    good: [
      .servers(#"{"a": {"command": "node", "args": ["${CLAUDE_PROJECT_DIR:-.}/a.js"]}}"#, beside: ["a.js": ""]),
      .servers(#"{"a": {"command": "node", "args": ["dist/a.js"]}, "b": {"command": "npx", "args": ["-y", "./b"]}}"#),
      .servers(
        #"{"a": {"command": "${CLAUDE_PLUGIN_ROOT}/servers/a"}}"#, at: "tea/.mcp.json",
        beside: ["tea/.claude-plugin/plugin.json": "{\"name\": \"tea\"}\n", "tea/servers/a": ""]),
    ],
    bad: [
      .servers(#"{"a": {"command": ↓"./bin/server"}, "b": {"command": ↓"python3", "args": ["tools/b.py"]}}"#),
      // A marketplace is a project, too.
      .servers(
        #"{"a": {"command": ↓"./bin/server"}}"#,
        beside: [".claude-plugin/marketplace.json": "{\"name\": \"teas\", \"plugins\": []}\n"]),
      .servers(
        #"{"a": {"command": ↓"node", "args": ["${CLAUDE_PLUGIN_ROOT}/a.js"]}}"#, at: "tea/.mcp.json",
        beside: ["tea/.claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
    ],
    check: .eachSettings { settings in
      return settings.servers.flatMap { server in
        settings.files(runBy: server.value).compactMap { script in
          guard case .missing(let path) = script.target else { return nil }
          return Finding(.missing(server.key.value, path), at: script.command.span)
        }
      }
    })
}

extension Message {
  fileprivate static func missing(_ name: String, _ path: RelativePath) -> Message {
    Message(
      "mcp.file-exists", "the server '{name}' runs {path}, which does not exist\ncorrect the path or add the file",
      ["name": .text(name), "path": .text(path.text)])
  }
}
