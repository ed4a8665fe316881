extension ClientFile {
  /// Commands and prompt files.
  static let commands: [ClientFile] = [
    ClientFile(
      client: "Copilot", kind: .command,
      places: [.folder([".github", "prompts"], ending: ".prompt.md"), .anywhere(ending: ".prompt.md")],
      reading: .yaml,
      keys: [
        "name": .text, "description": .text, "argument-hint": .any, "model": .textOrList, "tools": .textOrList,
        "agent": .text, "mode": .text,
      ],
      foreign: ["allowed-tools": "tools"], retired: ["mode": "agent"],
      source: "code.visualstudio.com/docs/agent-customization/prompt-files, November 2026"),
    claudeCommand(in: .folder([".claude", "commands"], ending: ".md")),
    claudeCommand(in: .plugin("commands")),
    ClientFile(
      client: "Windsurf", kind: .command,
      places: [.folder([".windsurf", "workflows"], ending: ".md"), .folder([".devin", "workflows"], ending: ".md")],
      reading: .yaml, keys: ["name": .any, "description": .any, "title": .any, "auto_execution_mode": .any],
      limit: Budgets.windsurfWorkflowCharacters, source: "docs.devin.ai/desktop/cascade/workflows, November 2026"),
    ClientFile(
      client: "Cline", kind: .command, places: [.folder([".clinerules", "workflows"], ending: ".md")],
      reading: .yaml, keys: ["name": .any],
      source: "docs.cline.bot/getting-started/config, November 2026"),
  ]

  /// A command of Claude Code has the keys of a skill, except `name` and `paths`.
  private static func claudeCommand(in place: Place) -> ClientFile {
    ClientFile(
      client: "Claude Code", kind: .command, places: [place], reading: .yaml,
      keys: [
        "description": .text, "when_to_use": .text, "argument-hint": .any, "arguments": .textOrList,
        "disable-model-invocation": .claudeBoolean, "user-invocable": .claudeBoolean, "allowed-tools": .textOrList,
        "disallowed-tools": .textOrList, "model": .any, "effort": .choice(ClaudeNames.effortLevels.sorted()),
        "context": .choice(["fork"]), "agent": .text, "hooks": .map, "shell": .choice(ClaudeNames.shells.sorted()),
        "metadata": .any, "license": .any, "compatibility": .any,
      ],
      foreign: ["tools": "allowed-tools", "disallowedTools": "disallowed-tools"],
      source: "code.claude.com/docs/en/skills, August 2026")
  }
}
