internal import Reporting
internal import Vocabulary

extension Rule {
  /// A permission for a tool that does not exist allows, asks and denies nothing.
  static let settingsToolsKnown = Rule(
    id: "settings.tools-known",
    severity: .warning,
    summary: "The permissions of a project name tools that Claude Code has.",
    why: """
      A permission whose tool is misspelled matches no tool: in `deny`, what it was meant to forbid stays allowed, and in \
      `allow`, Claude Code asks each time. Only names that are almost those of a tool are reported, because new versions \
      bring new tools.
      """,
    source: "code.claude.com/docs/en/permissions and /tools-reference (November 2026)",
    good: [
      .permissions(#"{"allow": ["Read(**)", "Bash(make *)", "mcp__tea__brew", "WebFetch(domain:example.org)"]}"#),
      .permissions(#"{"allow": ["Brew", "Task(Explore)", "LS", "*"], "deny": [7], "defaultMode": "plan"}"#),
      Example(at: ".vscode/settings.json", "{\"permissions\": {\"allow\": [\"Raed\"]}}\n"),
    ],
    bad: [
      .permissions(#"{"allow": [↓"Raed(**)", "Edit"], "ask": [↓"WebFecth"], "deny": [↓"Wrte(.env)"]}"#)
    ],
    check: .eachSettings { settings in
      guard settings.place.content == .settings, settings.place.client == .claude,
        let permissions = settings.root?["permissions"]
      else { return [] }
      return ["allow", "ask", "deny"].flatMap { permissions[$0]?.items ?? [] }.compactMap { entry in
        guard let tool = entry.text.flatMap({ ClaudeNames.misspelledTool(in: $0) }) else { return nil }
        return Finding(.misspelledTool(tool), at: entry.span)
      }
    })
}

extension Example {
  fileprivate static func permissions(_ permissions: String) -> Example {
    Example(at: ".claude/settings.json", "{\"permissions\": \(permissions)}\n")
  }
}
