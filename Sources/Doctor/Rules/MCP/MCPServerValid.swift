internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports MCP servers that a client cannot start or reach.
  static let mcpServerValid = Rule(
    id: "mcp.server-valid",
    severity: .error,
    summary: "An MCP server has a command, or a URL with the type of its transport.",
    why: """
      Claude Code skips a server without both, with an unknown type, or with a URL but no type, because without a type \
      it expects a command. Codex refuses the whole file. In the files of other clients this is a warning.
      """,
    source: """
      code.claude.com/docs/en/mcp, "Add a remote HTTP server" and "From an mcpServers JSON block"; \
      developers.openai.com/codex/config-reference, mcp_servers (November 2026)
      """,
    good: [
      .servers(#"{"a": {"command": "node", "args": ["a.js"], "env": {"X": "1"}}, "b": {"type": "http", "url": "u"}}"#),
      .servers(#"{"a": {"type": "streamable-http", "url": "u"}, "b": {"type": "ws", "url": "u"}}"#),
      // Other clients need no type.
      .servers(#"{"a": {"url": "u"}, "b": {"type": "local", "command": "gh"}}"#, at: "plugins/tea/.mcp.json"),
      Example(at: ".vscode/mcp.json", "{\"servers\": {\"a\": {\"url\": \"u\"}}}\n"),
      Example(at: ".codex/config.toml", "[mcp_servers.a]\nurl = \"u\"\n"),
      // A plugin may list servers without a key around them.
      Example(
        at: "tea/.mcp.json", "{\"a\": {\"command\": \"node\"}, \"$schema\": \"x\"}\n",
        beside: ["tea/.claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
    ],
    bad: [
      .servers(#"{"a": ↓{}, "b": ↓"node", "c": ↓{"type": "stdio", "args": ["a.js"]}}"#),
      .servers(#"{"a": ↓{"type": "http"}, "b": {"type": ↓"websocket", "url": "u"}}"#),
      .servers(#"{"a": ↓{"url": "https://example.org/mcp"}}"#),
      .servers(#"{"a": {"command": "node", "args": ↓"a.js --x", "env": ↓["X=1"]}}"#),
      .servers(#"{"a": ↓{"args": []}}"#, at: ".cursor/mcp.json"),
      Example(at: ".codex/config.toml", "[mcp_servers.a]\ncommand = \"node\"\n\n↓[mcp_servers.b]\nenabled = true\n"),
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"mcpServers\": {\"a\": ↓{\"url\": \"u\"}}}\n"),
    ],
    check: .eachSettings { settings in
      return settings.servers.flatMap { server in
        MCPServer(server, of: settings.place.client).messages.map { message, span in
          Finding(message, at: span, severity: settings.severity)
        }
      }
    })
}

/// What is wrong with a server.
private struct MCPServer {
  private(set) var messages: [(Message, Span)] = []

  init(_ server: SettingsValue.Entry, of client: SettingsPlace.Client) {
    let value = server.value
    let name = server.key.value
    guard value.entries != nil else {
      messages.append((.noObject(name), value.head))
      return
    }
    let hasCommand = value["command"]?.isFilledText == true
    let hasAddress = ["url", "httpUrl", "serverUrl"].contains { value[$0]?.isFilledText == true }
    let type = value["type"]?.text
    if client == .claude, let type, !Self.types.contains(type) {
      messages.append((.type(type), value["type"]?.head ?? value.head))
    } else if !hasCommand, !hasAddress {
      messages.append((type.map { Self.remote.contains($0) } == true ? .noAddress(name) : .nothing(name), value.head))
    } else if client == .claude, type == nil, !hasCommand {
      messages.append((.noType(name), value.head))
    } else if client == .claude, type == "stdio", !hasCommand {
      messages.append((.nothing(name), value.head))
    } else if client == .claude, let type, Self.remote.contains(type), !hasAddress {
      messages.append((.noAddress(name), value.head))
    }
    if let arguments = value["args"], arguments.items?.allSatisfy({ $0.text != nil }) != true {
      messages.append((.arguments, arguments.head))
    }
    if let variables = value["env"], variables.entries == nil { messages.append((.variables, variables.head)) }
  }

  private static let remote: Set<String> = ["http", "sse", "ws", "streamable-http"]
  private static let types = remote.union(["stdio", "sdk"])
}

extension Example {
  /// A file with MCP servers.
  static func servers(_ servers: String, at path: String = ".mcp.json", beside: [String: String] = [:]) -> Example {
    Example(at: path, "{\"mcpServers\": \(servers)}\n", beside: beside)
  }
}

extension Message {
  fileprivate static func noObject(_ name: String) -> Message {
    Message(
      "mcp.server-valid.object", "the server '{name}' must be an object\ncorrect the value", ["name": .text(name)])
  }
  fileprivate static func nothing(_ name: String) -> Message {
    Message(
      "mcp.server-valid", "the server '{name}' has no command\nadd 'command', or 'type' and 'url' for a remote server",
      ["name": .text(name)])
  }
  fileprivate static func noAddress(_ name: String) -> Message {
    Message("mcp.server-valid.url", "the server '{name}' has no URL\nadd the key 'url'", ["name": .text(name)])
  }
  fileprivate static func noType(_ name: String) -> Message {
    Message(
      "mcp.server-valid.no-type",
      "the server '{name}' has a URL but no type, so Claude Code skips it\nadd the key 'type', such as 'http'",
      ["name": .text(name)])
  }
  fileprivate static func type(_ type: String) -> Message {
    Message(
      "mcp.server-valid.type", "unknown type '{type}'\nuse stdio, http, sse or ws", ["type": .text(type)])
  }
  fileprivate static var arguments: Message {
    Message("mcp.server-valid.args", "'args' must be a list of strings\nput each argument in quotes of its own")
  }
  fileprivate static var variables: Message {
    Message("mcp.server-valid.env", "'env' must be an object\nwrite each variable as a key with its value")
  }
}
