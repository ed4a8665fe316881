internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Checks the values of `agents/openai.yaml` that are not texts for users.
  static let bundleOpenAIYAMLValues = Rule(
    id: "bundle.openai-yaml-values",
    severity: .warning,
    summary: "agents/openai.yaml has values of the documented types.",
    why: """
      Codex ignores a value of another type without a message: a skill that was meant to run only when it is called is \
      then also chosen by Codex itself.
      """,
    source: "Codex documentation, skills, optional metadata (developers.openai.com/codex/skills; November 2026)",
    good: [
      // Another rule checks the texts, icons and colors for users.
      Example(
        at: "tea/agents/openai.yaml",
        "interface:\n  brand_color: blue\npolicy:\n  allow_implicit_invocation: false\n"),
      Example(at: "tea/agents/openai.yaml", "dependencies:\n  tools:\n    - type: mcp\n      value: docs\n"),
    ],
    bad: [
      Example(at: "tea/agents/openai.yaml", "↓policy:\n  allow_implicit_invocation: never\n"),
      Example(at: "tea/agents/openai.yaml", "↓policy: false\n"),
      Example(at: "tea/agents/openai.yaml", "↓dependencies:\n  tools:\n    - docs\n"),
    ],
    check: .eachFile(.openAIYAML) { file, _ in
      let yaml = YAMLFile(file.bytes)
      guard yaml.faults.isEmpty else { return [] }
      return yaml.fields.compactMap { field in
        guard let value = field.value.map({ SettingsValue($0, at: field.keySpan) }) else { return nil }
        switch field.key {
        case "policy":
          guard value.entries != nil else { return Finding(.noMap("policy"), at: field.keySpan) }
          guard let flag = value["allow_implicit_invocation"], !flag.isBoolean else { return nil }
          return Finding(.noBoolean, at: field.keySpan)
        case "dependencies":
          guard let tools = value["tools"], tools.items?.allSatisfy({ $0["type"]?.text != nil }) != true else {
            return nil
          }
          return Finding(.noTools, at: field.keySpan)
        default: return nil
        }
      }
    })
}

extension Message {
  fileprivate static func noMap(_ key: String) -> Message {
    Message(
      "bundle.openai-yaml-values", "'{key}' must be a mapping\nput its keys on indented lines below it",
      ["key": .text(key)])
  }
  fileprivate static var noBoolean: Message {
    Message(
      "bundle.openai-yaml-values.boolean",
      "'allow_implicit_invocation' must be true or false\nwrite one of them without quotes")
  }
  fileprivate static var noTools: Message {
    Message("bundle.openai-yaml-values.tools", "each tool needs the key 'type'\nadd it, such as 'type: mcp'")
  }
}
