internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What a manifest names must be in the repository, because clients copy it from there.
  static let pluginPathExists = Rule(
    id: "plugin.path-exists",
    severity: .error,
    summary: "The skills, commands, hooks and other files that a plugin names are there.",
    why: """
      Claude Code cannot install a plugin whose source is missing, and reports each missing path of a plugin as an \
      error. An entry of 'skills' names a folder with a SKILL.md, or a folder of such folders, and not the file.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Component path fields" and "Example error messages"; seen in the \
      wild: ReScienceLab/opc-skills#87, gtmagents/gtm-agents#102 (November 2026)
      """,
    good: [
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": [\"./skills\", \"./more/brew/\", \".\"]}\n",
        beside: [
          "skills/pour/SKILL.md": Example.skill("pour"), "more/brew/SKILL.md": Example.skill("brew"),
        ]),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"}, "metadata": {"pluginRoot": "./plugins"},
          "plugins": [
            {"name": "a", "source": "./", "skills": ["./skills/brew"], "strict": false}, {"name": "b", "source": "b"},
            {"name": "c", "source": {"source": "github", "repo": "x/y"}, "skills": ["./elsewhere"]}
          ]
        }

        """,
        beside: ["skills/brew/SKILL.md": Example.skill("brew"), "plugins/b/.mcp.json": "{\"mcpServers\": {}}\n"]),
      // Another rule reports the form of the path.
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"a\", \"source\": \"plugins/a\"}]}\n"),
      // A symbolic link may lead to a folder.
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": [\"./skills\", \"./skills/brew\"]}\n",
        beside: ["skills": ""]),
      // The default folder, which a generator writes for each plugin: Codex reads it if it is there.
      Example(at: ".codex-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": \"./skills/\"}\n"),
      Example(
        at: ".github/plugin/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"tea\", \"source\": \"plugins/tea\", \"agents\": [\"./a\"]}]}\n",
        beside: ["plugins/tea/README.md": "# Tea\n"]),
    ],
    bad: [
      Example(
        at: ".claude-plugin/plugin.json",
        "{\"name\": \"tea\", \"skills\": [↓\"./skills/brew/SKILL.md\", ↓\"./skills/pour\"], \"commands\": ↓\"./c/\"}\n",
        beside: ["skills/brew/SKILL.md": Example.skill("brew")]),
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": ↓\"./docs\"}\n",
        beside: ["docs/a.md": "# A\n"]),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": "teas", "owner": {"name": "Ann"},
          "plugins": [
            {"name": "a", "source": "./a", "skills": [↓"./skills/brew"]}, {"name": "b", "source": ↓"./b"}
          ]
        }

        """,
        beside: ["a/README.md": "# A\n", "skills/brew/SKILL.md": Example.skill("brew")]),
      Example(
        at: "plugins/tea/.codex-plugin/plugin.json",
        "{\"name\": \"tea\", \"skills\": ↓\"./brews/\", \"mcpServers\": ↓\"./servers.json\"}\n"),
      Example(
        at: ".agents/plugins/marketplace.json",
        "{\"name\": \"teas\", \"plugins\": [{\"name\": \"a\", \"source\": {\"source\": \"local\", \"path\": ↓\"./a\"}}]}\n"
      ),
    ],
    check: .eachSettings { settings in
      let severity: Severity? = settings.place.client == .claude ? nil : .warning
      return settings.plugins.flatMap { plugin -> [Finding] in
        var findings: [Finding] = []
        if settings.place.content == .marketplace, let source = settings.source(of: plugin.value),
          settings.fault(ofSource: source.value) == nil,
          LinkPlace(of: LinkTarget(settings.path(of: source.value)), in: settings.base, settings.fileTree).isMissing
        {
          findings.append(Finding(.noPlugin(source.value), at: source.span, severity: severity))
        }
        guard let base = plugin.base else { return findings }
        return findings
          + plugin.components.compactMap { component in
            problem(with: component, from: base, of: settings, severity)
          }
      }
    })

  private static func problem(
    with component: PluginEntry.Component, from base: RelativePath, of settings: SettingsFile, _ severity: Severity?
  ) -> Finding? {
    let path = component.path
    // Another rule reports a path in a form that the client does not take.
    guard settings.fault(of: component) == nil, !path.value.utf8.starts(with: "/".utf8) else { return nil }
    switch LinkPlace(of: LinkTarget(path.value), in: base, settings.fileTree) {
    case .missing:
      // That the default folder is missing means the same as no key at all.
      let isDefault = component.key == "skills" && ["./skills", "./skills/"].contains(path.value)
      guard settings.place.client != .codex || !isDefault else { return nil }
      return Finding(.missing(path.value), at: path.span, severity: severity)
    case .file(let found) where component.key == "skills" && MarkdownDocument.isMarkdown(found):
      return Finding(.file(path.value), at: path.span, severity: severity)
    case .folder(let folder?) where component.key == "skills" && !holdsSkill(folder, settings.fileTree):
      return Finding(.empty(path.value), at: path.span, severity: .warning)
    default: return nil
    }
  }

  /// Whether a folder is a skill, or has one directly below it; a link may lead to one.
  private static func holdsSkill(_ folder: RelativePath, _ fileTree: FileTree) -> Bool {
    let name = RelativePath(constant: "SKILL.md")
    if fileTree.isFile(folder.appending(name)) { return true }
    return fileTree.children(of: folder).contains { child in
      fileTree.isFile(child.appending(name)) || (fileTree.isFile(child) && child.name.fileEnding.isEmpty)
    }
  }
}

extension Message {
  fileprivate static func noPlugin(_ path: String) -> Message {
    Message(
      "plugin.path-exists.source", "cannot find the plugin's folder '{path}'\ncorrect the path or add the folder",
      ["path": .text(path)])
  }
  fileprivate static func missing(_ path: String) -> Message {
    Message(
      "plugin.path-exists", "cannot find '{path}' in the plugin's folder\ncorrect the path or remove it",
      ["path": .text(path)])
  }
  fileprivate static func file(_ path: String) -> Message {
    Message(
      "plugin.path-exists.file", "'{path}' is a file, but clients expect the folder of a skill\nname its folder",
      ["path": .text(path)])
  }
  fileprivate static func empty(_ path: String) -> Message {
    Message(
      "plugin.path-exists.empty", "there is no SKILL.md in '{path}' or in a folder directly below it\ncorrect the path",
      ["path": .text(path)])
  }
}
