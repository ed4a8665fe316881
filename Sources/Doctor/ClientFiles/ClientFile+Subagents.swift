extension ClientFile {
  /// Subagents and custom agents.
  static let subagents: [ClientFile] = [claudeSubagent, claudePluginSubagent, copilotAgent, cursorSubagent]

  /// A subagent of a project: without a name, or without a description, it is not loaded.
  static let claudeSubagent = ClientFile(
    client: "Claude Code", kind: .subagent, places: [.folder([".claude", "agents"], ending: ".md")], reading: .yaml,
    keys: claudeKeys, foreign: claudeSpellings, cosmetic: ["color"], needsHeader: true,
    source: "code.claude.com/docs/en/sub-agents, August 2026")

  /// A subagent of a plugin, which is also loaded without a name, and without what could widen its permissions.
  static let claudePluginSubagent = ClientFile(
    client: "Claude Code", kind: .subagent, places: [.plugin("agents")], reading: .yaml, keys: claudeKeys,
    foreign: claudeSpellings, ignored: ["hooks", "mcpServers", "permissionMode"], cosmetic: ["color"],
    source: "code.claude.com/docs/en/sub-agents, August 2026")

  private static let claudeKeys: [String: HeaderKey] = [
    "name": .text, "description": .text, "tools": .textOrList, "disallowedTools": .textOrList, "model": .any,
    "permissionMode": .choice(ClaudeNames.permissionModes.sorted()), "maxTurns": .count, "skills": .textOrList,
    "mcpServers": .any, "hooks": .map, "memory": .choice(ClaudeNames.memoryScopes.sorted()),
    "background": .claudeBoolean, "effort": .choice(ClaudeNames.effortLevels.sorted()),
    "isolation": .choice(ClaudeNames.isolations.sorted()), "color": .choice(ClaudeNames.colors.sorted()),
    "initialPrompt": .text, "autoCompactWindow": .any, "experimental": .any,
  ]

  /// Keys of skills, and the key of a subagent that means the same.
  private static let claudeSpellings = ["allowed-tools": "tools", "disallowed-tools": "disallowedTools"]

  /// An agent of VS Code and of Copilot on GitHub, and what it was called before.
  static let copilotAgent = ClientFile(
    client: "Copilot", kind: .subagent,
    places: [
      .folder([".github", "agents"], ending: ".md"), .anywhere(ending: ".agent.md"), .anywhere(ending: ".chatmode.md"),
    ], reading: .yaml,
    keys: [
      "name": .text, "description": .text, "argument-hint": .any, "model": .textOrList, "tools": .textOrList,
      "reasoning-effort": .choice(["low", "medium", "high", "xhigh", "max"]), "handoffs": .list,
      "target": .choice(["vscode", "github-copilot"]), "infer": .boolean, "agents": .textOrList,
      "user-invocable": .boolean, "user-invokable": .boolean, "disable-model-invocation": .boolean,
      "advancedOptions": .map, "github": .map, "hooks": .map, "mcp-servers": .map, "metadata": .map,
    ],
    foreign: ["allowed-tools": "tools", "mcpServers": "mcp-servers"],
    retired: ["infer": "disable-model-invocation", "user-invokable": "user-invocable"],
    limit: Budgets.copilotAgentCharacters,
    source: "docs.github.com/copilot/reference/custom-agents-configuration, November 2026")

  /// A subagent of Cursor.
  static let cursorSubagent = ClientFile(
    client: "Cursor", kind: .subagent, places: [.folder([".cursor", "agents"], ending: ".md")], reading: .yaml,
    keys: [
      "name": .text, "description": .text, "model": .text, "readonly": .boolean, "is_background": .boolean,
    ],
    foreign: ["background": "is_background"], source: "cursor.com/docs/subagents, November 2026")
}
