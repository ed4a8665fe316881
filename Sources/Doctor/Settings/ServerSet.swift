internal import Vocabulary

/// The MCP servers of a settings file, in the order of the text.
extension SettingsFile {
  /// The servers with their names, including duplicates.
  var servers: [SettingsValue.Entry] {
    guard let root, let own = root.entries else { return [] }
    switch place.content {
    case .servers:
      if let servers = root["mcpServers"] ?? (place.client == .vscode ? root["servers"] : nil) {
        return servers.entries ?? []
      }
      // A plugin may list its servers without a key around them.
      guard place.isOfPlugin else { return [] }
      return own.filter { $0.value["command"] != nil || $0.value["url"] != nil }
    case .settings: return place.client == .codex ? root["mcp_servers"]?.entries ?? [] : []
    case .plugin: return root["mcpServers"]?.entries ?? []
    case .marketplace:
      return (root["plugins"]?.items ?? []).flatMap { $0["mcpServers"]?.entries ?? [] }
    case .hooks: return []
    }
  }

  /// What servers and settings give to others: variables, headers, and the keys of Codex that hold a secret themselves.
  var variables: [SettingsValue.Entry] {
    let tables = servers.flatMap { server in
      ["env", "headers", "http_headers"].compactMap { server.value[$0]?.entries }
    }
    let own = servers.flatMap { server in (server.value.entries ?? []).filter { $0.key.value == "bearer_token" } }
    let settings = place.content == .settings ? root?["env"]?.entries ?? [] : []
    let top = place.content == .settings && place.client == .codex ? root?.entries ?? [] : []
    return tables.flatMap { $0 } + own + settings + top
  }
}
