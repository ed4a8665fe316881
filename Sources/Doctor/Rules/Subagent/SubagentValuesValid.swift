internal import Reporting

extension Rule {
  /// A value that a client does not know has no effect.
  static let subagentValuesValid = Rule(
    id: "subagent.values-valid",
    severity: .warning,
    summary: "The values in the front matter of a subagent are those that its client reads.",
    why: """
      `permissionMode: careful`, `memory: global` and `maxTurns: ten` have no effect, and nothing says so. The subagent then \
      works with the defaults. A color that the client does not know is an info.
      """,
    source: "code.claude.com/docs/en/sub-agents, August 2026; VS Code's source, prompt file attributes, November 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\npermissionMode: plan\nmemory: user\neffort: xhigh\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nmaxTurns: 10\nbackground: true\nisolation: worktree\n---\nText.\n"),
      Example(
        at: ".github/agents/tea.agent.md",
        "---\ndescription: Makes tea.\nmodel: [a, b]\nuser-invocable: false\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\ncolor: ↓teapot\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\npermissionMode: ↓careful\nmemory: ↓global\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nmaxTurns: ↓ten\neffort: ↓maximum\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nisolation: ↓partial\ntools:\n  ↓Read: true\n---\nText.\n"),
      Example(
        at: ".github/agents/tea.agent.md",
        "---\ndescription: Makes tea.\ntarget: ↓desktop\nuser-invocable: ↓\"yes\"\n---\nText.\n"),
      Example(
        at: ".cursor/agents/tea.md", "---\nname: tea\ndescription: ↓123\nreadonly: ↓\"true\"\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .subagent else { return [] }
      return ClientHeader(document)?.invalidValues ?? []
    })
}
