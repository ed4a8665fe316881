internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients look for the parts of a plugin next to the folder of its manifest, not in it.
  static let pluginComponentsAtRoot = Rule(
    id: "plugin.components-at-root",
    severity: .warning,
    summary: "The skills, commands, agents and hooks of a plugin are not in the folder of its manifest.",
    why: """
      Only the manifests belong in .claude-plugin/ or .codex-plugin/. The folders of skills, commands, agents and \
      hooks are found in the plugin's own folder, so the plugin loads but these parts are missing.
      """,
    source: """
      code.claude.com/docs/en/plugins-reference, "Directory structure mistakes"; \
      developers.openai.com/codex/plugins/build (November 2026)
      """,
    good: [
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"agents\": [\"./agents/a.md\"]}\n",
        beside: ["agents/a.md": "# A\n", ".claude-plugin/README.md": "# Tea\n"])
    ],
    bad: [
      Example(
        at: ".claude-plugin/plugin.json", "↓{\"name\": \"tea\"}\n",
        beside: [".claude-plugin/skills/brew/SKILL.md": Example.skill("brew")]),
      Example(
        at: "plugins/tea/.codex-plugin/plugin.json", "↓{\"name\": \"tea\"}\n",
        beside: ["plugins/tea/.codex-plugin/hooks/hooks.json": "{}\n"]),
      Example(
        at: ".claude-plugin/plugin.json", "{\"name\": \"tea\", \"skills\": ↓\"./.claude-plugin/more\"}\n",
        beside: [".claude-plugin/more/brew/SKILL.md": Example.skill("brew")]),
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .plugin,
        settings.place.client != .copilot, let folder = settings.path.parent
      else { return [] }
      let named = settings.plugins.flatMap(\.components).filter { component in
        component.path.value.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(folder.name.utf8) }
      }
      let inside = settings.fileTree.children(of: folder).filter {
        settings.fileTree.isFolder($0) && parts.contains($0.name)
      }
      return named.map { Finding(.named(folder.name), at: $0.path.span) }
        + (named.isEmpty ? inside : []).map { Finding(.found($0), at: settings.start) }
    })

  private static let parts: Set<String> = ["agents", "commands", "hooks", "skills"]
}

extension Message {
  fileprivate static func named(_ folder: String) -> Message {
    Message(
      "plugin.components-at-root",
      "only manifests belong in {folder}\nmove the files into the plugin's folder and correct the path",
      ["folder": .text(folder)])
  }
  fileprivate static func found(_ path: RelativePath) -> Message {
    Message(
      "plugin.components-at-root.found", "clients do not look for parts of a plugin in {path}\nmove it one folder up",
      ["path": .text(path.text)])
  }
}
