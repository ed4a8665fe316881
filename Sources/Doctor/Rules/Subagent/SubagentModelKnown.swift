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
    ],
    check: .eachDocument { document in
      guard let agent = Subagent(document), let field = agent.header.filled("model"),
        let name = agent.header.text(of: field)
      else { return [] }
      switch ClaudeNames.model(name) {
      case .usable: return []
      case .ofAnotherVendor: return [Finding(.otherVendor(name), at: field.valueSpan)]
      case .unknown(let nearest):
        let message = Message.unknown(NearestName(name, nearest: nearest))
        return [Finding(message, at: field.valueSpan, severity: nearest == nil ? .info : nil)]
      }
    })
}

extension Message {
  fileprivate static func otherVendor(_ model: String) -> Message {
    Message(
      "subagent.model-known", "Claude Code does not run the model '{model}'\nuse sonnet, opus, haiku or inherit",
      ["model": .text(model)])
  }
  fileprivate static func unknown(_ model: NearestName) -> Message {
    model.message(
      near: Message(
        "subagent.model-known.nearest", "unknown model '{model}'\ndid you mean '{nearest}'?",
        model.arguments(as: "model")),
      else: Message(
        "subagent.model-known.unknown", "unknown model '{model}'\nuse sonnet, opus, haiku or inherit, or a full name",
        model.arguments(as: "model")))
  }
}
