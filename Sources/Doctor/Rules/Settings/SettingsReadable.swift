internal import Reporting

extension Rule {
  /// Reports project settings that no client can read.
  static let settingsReadable = Rule(
    id: "settings.readable",
    severity: .error,
    fix: .safe,
    summary: "Project settings of Claude Code and Codex can be read.",
    why: """
      Claude Code skips a settings file with an error, and all permissions and hooks in it. Codex stops at an error in \
      config.toml. The settings of Claude Code are strict JSON, without comments.
      """,
    source: """
      code.claude.com/docs/en/settings, "Fix a broken settings file"; TOML 1.0.0; \
      developers.openai.com/codex/config-reference (November 2026)
      """,
    good: [
      Example(at: ".claude/settings.json", "{\"permissions\": {\"allow\": [\"Bash(make *)\"]}}\n"),
      Example(at: ".codex/config.toml", "# Ours.\nmodel = \"gpt-5\"\n\n[features]\nhooks = true\n"),
      // Other programs have files of these names.
      Example(at: ".vscode/settings.json", "{ // Ours.\n}\n"),
      Example(at: "config.toml", "x = \n"),
    ],
    bad: [
      Example(
        at: ".claude/settings.json", "{\n  \"permissions\": {}↓,\n}\n", fixed: "{\n  \"permissions\": {}\n}\n"),
      Example(at: ".claude/settings.local.json", "{\n  ↓// Mine.\n  \"model\": \"opus\"\n}\n"),
      Example(at: ".claude/settings.json", "↓null\n"),
      Example(at: ".codex/config.toml", "model = ↓gpt\n"),
      Example(at: "app/.codex/config.toml", "model = \"a\"\n↓model = \"b\"\n"),
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .settings else { return [] }
      return settings.readingFindings
    })
}
