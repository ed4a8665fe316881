internal import Reporting

extension Rule {
  /// Reports files of hooks that no client can read.
  static let hookReadable = Rule(
    id: "hook.readable",
    severity: .error,
    fix: .safe,
    summary: "Files with hooks can be read.",
    why: """
      If a client cannot read the file, it runs none of the hooks in it, and often says so only in a log. A hook that \
      was meant to block something then blocks nothing.
      """,
    source: """
      RFC 8259; code.claude.com/docs/en/plugin-marketplaces, "Read the validation results": without the hooks in that \
      file (November 2026)
      """,
    good: [
      Example(
        at: "hooks/hooks.json", "{\"hooks\": {}}\n", beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
      Example(at: ".codex/hooks.json", "{\"hooks\": {\"Stop\": []}}\n"),
      Example(at: "lib/hooks.json", "// ours\n"),
    ],
    bad: [
      Example(at: ".cursor/hooks.json", "{\"version\": 1, \"hooks\": {↓}"),
      Example(
        at: ".codex/hooks.json", "{\"hooks\": {\"Stop\": []↓,}}\n", fixed: "{\"hooks\": {\"Stop\": []}}\n"),
      Example(at: "hooks/hooks.json", "{\"hooks\": {\"Stop\": [{ ↓hooks: [] }]}}\n"),
      Example(at: ".codex/hooks.json", "↓\"Stop\"\n"),
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .hooks else { return [] }
      return settings.readingFindings
    })
}
