internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients only take paths from the plugin's folder that do not lead out of it.
  static let pluginPathRelative = Rule(
    id: "plugin.path-relative",
    severity: .error,
    summary: "The paths of a plugin start with './' and stay in its folder.",
    why: """
      Claude Code does not load a plugin with a path in another form, and refuses '..': only the plugin's own folder \
      is copied to the user. Codex ignores such a path, which is a warning.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Path behavior rules" and "Path traversal limitations", and \
      /plugin-marketplaces, "Relative paths"; openai/codex, codex-rs/core-plugins/src/manifest.rs (November 2026)
      """,
    good: [
      Example(
        at: ".claude-plugin/plugin.json",
        "{\"name\": \"tea\", \"skills\": [\".\", \"./\", \"./more\"], \"commands\": \"./brew.md\"}\n"),
      Example(
        at: ".claude-plugin/plugin.json",
        "{\"name\": \"tea\", \"mcpServers\": \"https://example.org/tea.mcpb\", \"hooks\": \"${CLAUDE_PLUGIN_ROOT}/h.json\"}\n"
      ),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"}, "metadata": {"pluginRoot": "./plugins"},
          "plugins": [
            {"name": "a", "source": "a"}, {"name": "b", "source": "."},
            {"name": "c", "source": {"source": "git-subdir", "url": "https://x.y/z.git", "path": "c"}}
          ]
        }

        """),
      // Cursor and Copilot accept paths without './'.
      Example(at: ".cursor-plugin/plugin.json", "{\"name\": \"tea\", \"rules\": \"rules/\"}\n"),
      Example(
        at: ".github/plugin/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"tea\", \"source\": \"plugins/tea\"}]}\n"),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": [↓\"skills/a\", ↓\"/skills/b\"]}\n"),
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"agents\": ↓\"./a/../../agents/b.md\"}\n"),
      Example(
        at: ".codex-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": ↓\"src\", \"hooks\": ↓\"./../h.json\"}\n"),
      Example(at: ".cursor-plugin/plugin.json", "{\"name\": \"tea\", \"rules\": ↓\"../rules\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"},
          "plugins": [
            {"name": "a", "source": ↓"plugins/a"}, {"name": "b", "source": ↓"../b"}, {"name": "c", "source": ↓"c"}
          ]
        }

        """),
    ],
    check: .eachSettings { settings in
      let client = settings.place.client
      var paths: [(path: Spanned<String>, isBareAllowed: Bool)] = []
      for plugin in settings.plugins {
        if settings.place.content == .marketplace, let source = settings.source(of: plugin.value) {
          paths.append((source, settings.pluginRoot != nil && !source.value.utf8.contains(UInt8(ascii: "/"))))
        }
        for component in plugin.components {
          paths.append((component.path, component.key == "skills" && component.path.value == "."))
        }
      }
      return paths.compactMap { path, isBareAllowed in
        let text = path.value
        if text.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) {
          return Finding(.leaves(text), at: path.span, severity: settings.severity)
        }
        guard client.isStrict, !text.utf8.starts(with: "./".utf8), text != ".", !isBareAllowed else { return nil }
        return Finding(.form(text), at: path.span, severity: client == .claude ? nil : .warning)
      }
    })
}

extension Message {
  fileprivate static func leaves(_ path: String) -> Message {
    Message(
      "plugin.path-relative.leaves",
      "'{path}' leads out of the folder that is copied to the user\nmove the files into that folder",
      ["path": .text(path)])
  }
  fileprivate static func form(_ path: String) -> Message {
    Message(
      "plugin.path-relative", "'{path}' is not a path that starts with './'\nwrite it from the plugin's folder",
      ["path": .text(path)])
  }
}
