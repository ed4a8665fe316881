internal import Reporting
internal import Vocabulary

extension Rule {
  /// A misspelled model makes every request of Claude Code fail.
  static let settingsModelKnown = Rule(
    id: "settings.model-known",
    severity: .warning,
    summary: "The model in the settings of Claude Code is not misspelled.",
    why: """
      With a misspelled `model` in .claude/settings.json, each request fails until the user chooses another model. Names of \
      gateways, of clouds and of later models are accepted.
      """,
    source: "code.claude.com/docs/en/model-config and /settings, August 2026",
    good: [
      Example(at: ".claude/settings.json", "{\"model\": \"opus[1m]\"}\n"),
      Example(at: ".claude/settings.json", "{\"model\": \"claude-opus-6\"}\n"),
      Example(at: ".claude/settings.json", "{\"model\": \"us.anthropic.claude-sonnet-5-v1:0\"}\n"),
      Example(at: ".claude/settings.json", "{\"model\": \"our-gateway\"}\n"),
      Example(at: ".claude/settings.json", "{\"model\": \"qwen3-coder\", \"env\": {}}\n"),
      Example(at: ".cursor/hooks.json", "{\"version\": 1, \"hooks\": {}, \"model\": \"sonet\"}\n"),
    ],
    bad: [
      Example(at: ".claude/settings.json", "{\"model\": ↓\"claude-sonet-4\"}\n"),
      Example(at: ".claude/settings.local.json", "{\"model\": ↓\"opus-5\"}\n"),
    ],
    check: .eachSettings { settings in
      guard settings.place.client == .claude, settings.place.content == .settings,
        let value = settings.root?["model"], let name = value.text,
        case .unknown(.some) = ClaudeNames.model(name), let fault = ClaudeNames.modelFault(name)
      else { return [] }
      return [Finding(fault.message, at: value.span)]
    })
}
