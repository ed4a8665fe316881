internal import Reporting
internal import Vocabulary

extension Rule {
  /// Two plugins of a marketplace with one name cannot both be installed.
  static let pluginUniqueName = Rule(
    id: "plugin.unique-name",
    severity: .error,
    summary: "The plugins of a marketplace have different names.",
    why: """
      Users install a plugin by its name, so only one of two plugins with the same name can be installed. Claude Code \
      reports it as an error; for other clients this is a warning.
      """,
    source: """
      code.claude.com/docs/en/plugin-marketplaces, "Marketplace validation errors": Duplicate plugin name \
      (November 2026)
      """,
    good: [
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "tea", "owner": {"name": "Ann"},
          "plugins": [{"name": "tea", "source": "./"}, {"name": "tea-2", "source": "./"}]
        }

        """)
    ],
    bad: [
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"},
          "plugins": [{"name": "tea", "source": "./a"}, {"name": ↓"tea", "source": "./b"}]
        }

        """),
      Example(
        at: ".agents/plugins/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"tea\"}, {\"name\": ↓\"tea\"}, {\"name\": ↓\"tea\"}]}\n"),
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .marketplace else { return [] }
      var seen: Set<String> = []
      return settings.plugins.compactMap { plugin in
        guard let name = plugin.value["name"], let text = name.text, name.isFilledText, !seen.insert(text).inserted
        else { return nil }
        return Finding(
          .again(text), at: name.span, severity: settings.place.client == .claude ? nil : .warning)
      }
    })
}

extension Message {
  fileprivate static func again(_ name: String) -> Message {
    Message(
      "plugin.unique-name", "another plugin of this marketplace has the name '{name}'\nrename one of them",
      ["name": .text(name)])
  }
}
