internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Checks the settings that a Codex agent changes for itself.
  static let bundleCodexAgentValues = Rule(
    id: "bundle.codex-agent-values",
    severity: .warning,
    summary: "The settings of a Codex agent have values that Codex knows.",
    why: """
      Codex does not load an agent with a value of another type, and rejects a sandbox or a level of reasoning that it \
      does not know.
      """,
    source: """
      developers.openai.com/codex/subagents, custom agents, and /codex/config-reference (November 2026)
      """,
    good: [
      .codexAgent("sandbox_mode = \"read-only\"\nmodel_reasoning_effort = \"high\"\nmodel = \"gpt-5\"\n"),
      .codexAgent("nickname_candidates = [\"Ann\", \"Bo\"]\n\n[mcp_servers.docs]\nurl = \"https://example.org\"\n"),
      // Another rule reports errors of TOML.
      .codexAgent("sandbox_mode = open\n"),
    ],
    bad: [
      .codexAgent("sandbox_mode = ↓\"readonly\"\nmodel_reasoning_effort = ↓\"extreme\"\nmodel = ↓5\n"),
      .codexAgent("model_reasoning_effort = ↓3\nnickname_candidates = ↓\"Ann\"\n"),
    ],
    check: .eachFile(.codexAgent) { file, _ in
      let document = TOMLDocument(parsing: file.bytes)
      guard document.faults.isEmpty else { return [] }
      let root = SettingsValue(document.root)
      var findings: [Finding] = []
      for (key, known) in values {
        guard let value = root[key] else { continue }
        guard let text = value.text else {
          findings.append(Finding(.noText(key), at: value.head))
          continue
        }
        if !known.isEmpty, !known.contains(text) {
          findings.append(Finding(.unknown(text, known), at: value.span))
        }
      }
      if let names = root["nickname_candidates"], names.items?.allSatisfy({ $0.isFilledText }) != true {
        findings.append(Finding(.noList("nickname_candidates"), at: names.head))
      }
      return findings
    })

  private static let values: [(String, [String])] = [
    ("model", []),
    ("model_reasoning_effort", ["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
    ("sandbox_mode", ["read-only", "workspace-write", "danger-full-access"]),
  ]
}

extension Example {
  /// A sound agent of Codex with more settings.
  static func codexAgent(_ settings: String) -> Example {
    Example(
      at: ".codex/agents/taster.toml",
      "name = \"taster\"\ndescription = \"Tastes.\"\ndeveloper_instructions = \"Taste it.\"\n" + settings)
  }
}

extension Message {
  fileprivate static func noText(_ key: String) -> Message {
    Message("bundle.codex-agent-values.text", "'{key}' must be a string\nput the value in quotes", ["key": .text(key)])
  }
  fileprivate static func unknown(_ value: String, _ known: [String]) -> Message {
    Message(
      "bundle.codex-agent-values", "Codex does not know the value '{value}'\nuse one of: {known}",
      ["value": .text(value), "known": .text(known.joined(separator: ", "))])
  }
  fileprivate static func noList(_ key: String) -> Message {
    Message(
      "bundle.codex-agent-values.list", "'{key}' must be a list of strings\nput each string in quotes",
      ["key": .text(key)])
  }
}
