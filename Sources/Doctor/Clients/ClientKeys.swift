/// Which agents are documented to read a key of a skill's front matter that the specification does not have.
///
/// Sources, read in November 2026: Claude Code (code.claude.com/docs/en/skills, "Frontmatter reference"), VS Code and
/// Copilot (code.visualstudio.com/docs/copilot/customization/agent-skills), Cursor (cursor.com/docs/context/skills),
/// Codex (developers.openai.com/codex/skills), Gemini CLI (geminicli.com/docs/cli/skills), OpenCode
/// (opencode.ai/docs/skills, "unknown fields are ignored").
enum ClientKeys {
  /// Agents whose keys are known; nothing is reported for others.
  static let agents: Set<String> = ["claude", "codex", "copilot", "cursor", "gemini", "opencode"]

  /// The readers of each key.
  static let readers: [String: Set<String>] = [
    "agent": ["claude"],
    "argument-hint": ["claude", "copilot"],
    "arguments": ["claude"],
    "context": ["claude", "copilot"],
    "disable-model-invocation": ["claude", "copilot", "cursor"],
    "disallowed-tools": ["claude"],
    "effort": ["claude"],
    "hooks": ["claude"],
    "model": ["claude"],
    "paths": ["claude", "cursor"],
    "shell": ["claude"],
    "user-invocable": ["claude", "copilot"],
    "when_to_use": ["claude"],
  ]
}
