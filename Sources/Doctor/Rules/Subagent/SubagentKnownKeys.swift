internal import Reporting

extension Rule {
  /// A misspelled key is ignored without a message.
  static let subagentKnownKeys = Rule(
    id: "subagent.known-keys",
    severity: .warning,
    summary: "A subagent has only keys that its client reads.",
    why: """
      Clients ignore keys that they do not know: `max-turns` does not limit anything, and `allowed-tools`, which is a key \
      of skills, does not restrict a subagent. Claude Code also ignores hooks, MCP servers and the permission mode of \
      subagents that come with a plugin.
      """,
    source:
      "code.claude.com/docs/en/sub-agents, August 2026; docs.github.com, custom agents configuration, November 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\ntools: Read\nmaxTurns: 5\ncolor: green\nmemory: project\n---\nText.\n"
      ),
      Example(
        at: ".github/agents/tea.agent.md",
        "---\ndescription: Makes tea.\ntools: [read, edit]\nmodel: GPT-5\nhandoffs: []\ntarget: vscode\n---\nText.\n"),
      Example(at: ".cursor/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nreadonly: true\n---\nText.\n"),
      // An agent that OpenCode reads, too.
      Example(
        at: "agents/tea.agent.md",
        "---\ndescription: Makes tea.\nmode: subagent\nhidden: true\ntemperature: 0.2\n---\nText.\n"),
      Example(at: "docs/agents/tea.md", "---\nname: tea\nmax-turns: 5\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓max-turns: 5\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓allowed-tools: Read\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓priority: high\n---\nText.\n"),
      Example(
        at: "agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n↓permissionMode: plan\n---\nText.\n",
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
      Example(at: ".github/agents/tea.agent.md", "---\ndescription: Makes tea.\n↓infer: true\n---\nText.\n"),
      Example(
        at: ".github/agents/tea.agent.md", "---\ndescription: Makes tea.\n↓mode: agent\n↓hidden: true\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .subagent else { return [] }
      return ClientHeader(document)?.unknownKeys ?? []
    })
}
