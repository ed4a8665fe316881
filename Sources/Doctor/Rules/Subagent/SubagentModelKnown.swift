internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Claude Code runs models of Anthropic.
  static let subagentModelKnown = Rule(
    id: "subagent.model-known",
    severity: .warning,
    summary: "The model of a subagent of Claude Code is one that Claude Code can use.",
    why: """
      `model` is an alias such as sonnet, opus, haiku or inherit, or the full name of a model. With the name of another \
      vendor's model, or with a misspelled alias, requests of the subagent fail.
      """,
    source: "code.claude.com/docs/en/sub-agents, choose a model; /model-config, August 2026",
    good: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: sonnet\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: inherit\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: opus[1m]\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: claude-opus-9\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nmodel: us.anthropic.claude-sonnet-5-v1:0\n---\nText.\n"),
      Example(at: ".github/agents/tea.agent.md", "---\ndescription: Makes tea.\nmodel: GPT-5\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓gpt-4\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓sonet\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓fastest\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓claude-sonet-4\n---\nText.\n"),
      Example(at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓sonnet-4.5\n---\nText.\n"),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmodel: ↓claude sonnet\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), let field = agent.header.filled("model"),
        let name = agent.header.text(of: field)
      else { return [] }
      return ClaudeNames.modelFault(name).map { [Finding($0.message, at: field.valueSpan, severity: $0.severity)] }
        ?? []
    })
}
