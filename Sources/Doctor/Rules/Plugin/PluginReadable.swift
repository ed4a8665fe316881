internal import Reporting

extension Rule {
  /// Reports manifests that no client can read.
  static let pluginReadable = Rule(
    id: "plugin.readable",
    severity: .error,
    fix: .safe,
    summary: "Plugin manifests and marketplaces can be read.",
    why: """
      If plugin.json cannot be read, the plugin is not loaded. If marketplace.json cannot be read, users cannot \
      add the marketplace. JSON has no comments and no comma after the last value.
      """,
    source: """
      RFC 8259; code.claude.com/docs/en/plugins-reference, "Example error messages", and /plugin-marketplaces, \
      "Marketplace validation errors" (November 2026)
      """,
    good: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\"}\n"),
      Example(at: ".codex-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": \"./skills/\"}\n"),
      // Other programs have files of this name.
      Example(at: "src/plugin.json", "{ // Ours.\n}\n"),
      Example(at: "skills/pack/assets/.claude-plugin/plugin.json", "{\"name\": <name>}\n"),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\"↓,}\n", fixed: "{\"name\": \"tea\"}\n"),
      Example(at: "plugins/tea/.claude-plugin/plugin.json", "{ ↓name: tea }\n"),
      Example(at: ".claude-plugin/marketplace.json", "{\n  ↓// Ours.\n  \"name\": \"teas\"\n}\n"),
      Example(at: ".agents/plugins/marketplace.json", "↓[]\n"),
      Example(at: ".cursor-plugin/plugin.json", "{\"name\": {↓}"),
    ],
    check: .eachSettings { settings in
      guard [.plugin, .marketplace].contains(settings.place.content)
      else { return [] }
      return settings.readingFindings
    })
}
