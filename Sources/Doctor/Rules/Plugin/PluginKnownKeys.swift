internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports keys of manifests that are almost certainly misspelled.
  static let pluginKnownKeys = Rule(
    id: "plugin.known-keys",
    severity: .warning,
    summary: "The keys of a plugin and of a marketplace are not misspelled.",
    why: """
      Claude Code ignores keys that it does not know, so what a misspelled key says has no effect. Keys that are \
      unlike every known one are left alone, because other programs may read them.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Unrecognized fields", and /plugin-marketplaces, "Optional fields" \
      (November 2026)
      """,
    good: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"engines\": {}, \"tools\": []}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"teas\", \"owner\": {\"name\": \"A\"}, \"metadata\": {}, \"renames\": {}, \"plugins\": []}\n"),
      // Both may be there.
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": [], \"skill\": 1}\n"),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", ↓\"homepag\": \"https://example.org\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"}, ↓"renamed": {},
          "plugins": [{"name": "a", "source": "./", ↓"comands": ["./brew.md"]}]
        }

        """),
    ],
    check: .eachSettings { settings in
      guard settings.place.client == .claude,
        let root = settings.root
      else { return [] }
      let isMarketplace = settings.place.content == .marketplace
      let own = isMarketplace ? misspelled(in: root, known: ofMarketplace) : []
      return own + settings.plugins.flatMap { misspelled(in: $0.value, known: isMarketplace ? ofEntry : ofPlugin) }
    })

  private static func misspelled(in table: SettingsValue, known: Set<String>) -> [Finding] {
    let keys = Set((table.entries ?? []).map(\.key.value))
    return (table.entries ?? []).compactMap { entry in
      guard !known.contains(entry.key.value) else { return nil }
      guard let nearest = NearestKey.of(entry.key.value, among: known, plurals: true), !keys.contains(nearest) else {
        return nil
      }
      return Finding(.nearest(entry.key.value, nearest), at: entry.key.span)
    }
  }

  private static let ofPlugin: Set<String> = [
    "$schema", "agents", "author", "channels", "commands", "defaultEnabled", "dependencies", "description",
    "displayName", "experimental", "homepage", "hooks", "keywords", "license", "lspServers", "mcpServers", "metadata",
    "monitors", "name", "outputStyles", "repository", "settings", "skills", "themes", "userConfig", "version",
    "workflows",
  ]
  private static let ofEntry = ofPlugin.union(["category", "relevance", "source", "strict", "tags"])
  private static let ofMarketplace: Set<String> = [
    "$schema", "allowCrossMarketplaceDependenciesOn", "description", "metadata", "name", "owner", "plugins", "renames",
    "version",
  ]
}

extension Message {
  fileprivate static func nearest(_ key: String, _ nearest: String) -> Message {
    Message(
      "plugin.known-keys", "Claude Code ignores the key '{key}'\ndid you mean '{nearest}'?",
      ["key": .text(key), "nearest": .text(nearest)])
  }
}
