internal import Reporting
internal import Vocabulary

extension Rule {
  /// Claude Code does not load a plugin if a key that it knows has a value of another type.
  static let pluginValueTypes = Rule(
    id: "plugin.value-types",
    severity: .error,
    summary: "The known keys of a plugin for Claude Code have values of the documented types.",
    why: """
      Claude Code ignores keys that it does not know, but a known key with a value of the wrong type is an error and \
      the plugin is not loaded. In a marketplace this concerns the whole list.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Unrecognized fields" and "Metadata fields" (November 2026)
      """,
    good: [
      Example(
        at: ".claude-plugin/plugin.json",
        """
        {
          "name": "tea", "version": "1.0", "keywords": ["tea"], "author": {"name": "Ann"}, "defaultEnabled": false,
          "homepage": "https://example.org", "commands": {"brew": {"source": "./brew.md"}}, "own": 3
        }

        """),
      // Codex ignores a value of another type.
      Example(at: ".codex-plugin/plugin.json", "{\"name\": \"tea\", \"version\": 1}\n"),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"keywords\": ↓\"tea, green\"}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"author\": ↓\"Ann\", \"version\": ↓1.0}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"author\": ↓{\"email\": \"a@b.c\"}}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"repository\": ↓{\"type\": \"git\"}}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"homepage\": ↓\"example dot org\"}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": ↓true}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"},
          "plugins": [{"name": "tea", "source": "./", "strict": ↓"no", "tags": [↓1]}]
        }

        """),
    ],
    check: .eachSettings { settings in
      guard settings.place.client == .claude else { return [] }
      return settings.plugins.flatMap { plugin in
        (plugin.value.entries ?? []).flatMap { entry in findings(entry.key.value, entry.value) }
      }
    })

  private static func findings(_ key: String, _ value: SettingsValue) -> [Finding] {
    switch key {
    case "version", "description", "displayName", "repository", "license", "category":
      return value.text == nil ? [Finding(.noString(key), at: value.head)] : []
    case "homepage":
      guard let text = value.text else { return [Finding(.noString(key), at: value.head)] }
      return text.contains("://") ? [] : [Finding(.noAddress(text), at: value.span)]
    case "keywords", "tags":
      guard let items = value.items else { return [Finding(.noList(key), at: value.head)] }
      return items.filter { $0.text == nil }.map { Finding(.noList(key), at: $0.head) }
    case "author":
      return value["name"]?.isFilledText == true ? [] : [Finding(.noAuthor, at: value.head)]
    case "defaultEnabled", "strict":
      return value.isBoolean ? [] : [Finding(.noBoolean(key), at: value.head)]
    default:
      guard PluginEntry.keys(of: .claude).contains(key), value.texts.isEmpty, value.entries == nil, value.items == nil
      else { return [] }
      return [Finding(.noPath(key), at: value.head)]
    }
  }
}

extension Message {
  fileprivate static func noString(_ key: String) -> Message {
    Message("plugin.value-types", "'{key}' must be a string\nput the value in quotes", ["key": .text(key)])
  }
  fileprivate static func noList(_ key: String) -> Message {
    Message(
      "plugin.value-types.list",
      "'{key}' must be a list of strings\nput each string in quotes and all of them in brackets",
      ["key": .text(key)])
  }
  fileprivate static var noAuthor: Message {
    Message("plugin.value-types.author", "'author' must be an object with the key 'name'\ncorrect the value")
  }
  fileprivate static func noBoolean(_ key: String) -> Message {
    Message(
      "plugin.value-types.boolean", "'{key}' must be true or false\nwrite the value without quotes",
      ["key": .text(key)])
  }
  fileprivate static func noAddress(_ text: String) -> Message {
    Message(
      "plugin.value-types.address", "'{text}' is not a web address\nstart it with 'https://'", ["text": .text(text)])
  }
  fileprivate static func noPath(_ key: String) -> Message {
    Message(
      "plugin.value-types.path", "'{key}' must be a path, a list or an object\ncorrect the value",
      ["key": .text(key)])
  }
}
