internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires the keys without which a client does not load a plugin or a marketplace.
  static let pluginRequiredKeys = Rule(
    id: "plugin.required-keys",
    severity: .error,
    summary: "A plugin has a name; a marketplace has a name, an owner and plugins, each with a name and a source.",
    why: """
      Claude Code does not load a plugin whose manifest has no name, and adds no marketplace in which a required key \
      is missing. For the manifests of other clients this is a warning.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Required fields", and /plugin-marketplaces, "Marketplace schema"; \
      developers.openai.com/codex/plugins/build (November 2026)
      """,
    good: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"teas\", \"owner\": {\"name\": \"Ann\"}, \"plugins\": [{\"name\": \"tea\", \"source\": \"./\"}]}\n"
      ),
      // Codex requires no owner.
      Example(
        at: ".agents/plugins/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"tea\", \"source\": {\"source\": \"local\", \"path\": \"./\"}}]}\n"
      ),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "↓{}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": ↓\"  \", \"version\": \"1.0.0\"}\n"),
      Example(at: ".codex-plugin/plugin.json", "{\"name\": ↓\"\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json", "↓{\"name\": \"teas\", \"plugins\": [↓{\"name\": \"tea\"}]}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": ↓3, \"owner\": ↓\"Ann\", \"plugins\": ↓{\"tea\": \"./\"}}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"teas\", \"owner\": ↓{\"email\": \"a@b.c\"}, \"plugins\": [↓\"tea\"]}\n"),
    ],
    check: .eachSettings { settings in
      guard let root = settings.root, root.entries != nil else {
        return []
      }
      let severity = settings.place.client == .claude ? nil : Severity.warning
      func text(_ key: String, of value: SettingsValue) -> [Finding] {
        guard let found = value[key] else { return [Finding(.missing(key), at: value.head, severity: severity)] }
        guard found.text != nil else { return [Finding(.noText(key), at: found.head, severity: severity)] }
        return found.isFilledText ? [] : [Finding(.empty(key), at: found.head, severity: severity)]
      }
      switch settings.place.content {
      case .plugin: return text("name", of: root)
      case .marketplace:
        var findings = text("name", of: root)
        if settings.place.client == .claude {
          if let owner = root["owner"] {
            findings += owner.entries == nil ? [Finding(.noOwner, at: owner.head)] : text("name", of: owner)
          } else {
            findings.append(Finding(.missing("owner"), at: root.head))
          }
        }
        guard let plugins = root["plugins"] else {
          return findings + [Finding(.missing("plugins"), at: root.head, severity: severity)]
        }
        guard let items = plugins.items else {
          return findings + [Finding(.noList, at: plugins.head, severity: severity)]
        }
        for item in items {
          guard item.entries != nil else {
            findings.append(Finding(.noPlugin, at: item.head, severity: severity))
            continue
          }
          findings += text("name", of: item)
          if item["source"] == nil { findings.append(Finding(.missing("source"), at: item.head, severity: severity)) }
        }
        return findings
      default: return []
      }
    })
}

extension Message {
  fileprivate static func missing(_ key: String) -> Message {
    Message("plugin.required-keys", "'{key}' is missing\nadd the key", ["key": .text(key)])
  }
  fileprivate static func noText(_ key: String) -> Message {
    Message(
      "plugin.required-keys.text", "'{key}' is not a string\nset it to a string in quotes", ["key": .text(key)])
  }
  fileprivate static func empty(_ key: String) -> Message {
    Message("plugin.required-keys.empty", "'{key}' is empty\nfill it in", ["key": .text(key)])
  }
  fileprivate static var noOwner: Message {
    Message("plugin.required-keys.owner", "'owner' must be an object\ngive it the key 'name'")
  }
  fileprivate static var noList: Message {
    Message("plugin.required-keys.list", "'plugins' must be a list\nput the plugins into '[...]'")
  }
  fileprivate static var noPlugin: Message {
    Message("plugin.required-keys.plugin", "a plugin must be an object\nwrite it with a 'name' and a 'source'")
  }
}
