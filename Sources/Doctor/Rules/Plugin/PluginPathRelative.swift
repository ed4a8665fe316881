internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients only take paths from the plugin's folder that do not lead out of it.
  static let pluginPathRelative = Rule(
    id: "plugin.path-relative",
    severity: .error,
    fix: .safe,
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
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": [↓\"more/brew\"]}\n",
        fixed: "{\"name\": \"tea\", \"skills\": [\"./more/brew\"]}\n",
        beside: ["more/brew/SKILL.md": Example.skill("brew")]),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"a\", \"source\": ↓\"plugins/a\"}]}\n",
        fixed: "{\"name\": \"teas\", \"plugins\": [{\"name\": \"a\", \"source\": \"./plugins/a\"}]}\n",
        beside: ["plugins/a/.claude-plugin/plugin.json": "{\"name\": \"a\"}\n"]),
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
      settings.plugins.flatMap { plugin -> [Finding] in
        var findings: [Finding] = []
        if settings.place.content == .marketplace, let source = settings.source(of: plugin.value),
          let fault = settings.fault(ofSource: source.value)
        {
          findings.append(finding(fault, source, from: settings.base, isSource: true, in: settings))
        }
        for component in plugin.components {
          guard let fault = settings.fault(of: component) else { continue }
          findings.append(finding(fault, component.path, from: plugin.base, isSource: false, in: settings))
        }
        return findings
      }
    })

  private static func finding(
    _ fault: SettingsFile.PathFault, _ path: Spanned<String>, from base: RelativePath?, isSource: Bool,
    in settings: SettingsFile
  ) -> Finding {
    let text = path.value
    switch fault {
    case .leaves: return Finding(.leaves(text), at: path.span, severity: settings.severity)
    case .unmarked:
      let severity: Severity? = settings.place.client == .claude ? nil : .warning
      // What is there with './' in front must be meant.
      guard let base, isThere("./" + text, from: base, settings.fileTree) else {
        return Finding(isSource ? .sourceForm(text) : .form(text), at: path.span, severity: severity)
      }
      return Finding(
        .unmarked("./" + text), at: path.span, severity: severity, fix: .insert("./", at: path.span.lower + 1))
    }
  }

  private static func isThere(_ path: String, from base: RelativePath, _ fileTree: FileTree) -> Bool {
    guard !path.utf8.starts(with: ".//".utf8) else { return false }
    return switch LinkPlace(of: LinkTarget(LinkTarget.encoded(path)), in: base, fileTree) {
    case .file, .folder: true
    default: false
    }
  }
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
  fileprivate static func sourceForm(_ path: String) -> Message {
    Message(
      "plugin.path-relative.source",
      "'{path}' is not a path that starts with './'\nwrite it from the root folder of the marketplace",
      ["path": .text(path)])
  }
  fileprivate static func unmarked(_ path: String) -> Message {
    Message("plugin.path-relative.write", "paths must start with './'\nwrite '{path}'", ["path": .text(path)])
  }
}
