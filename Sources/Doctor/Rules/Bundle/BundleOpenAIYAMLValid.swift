internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Codex reads the texts that it shows for a skill from `interface`.
  static let bundleOpenAIYAMLValid = Rule(
    id: "bundle.openai-yaml-valid",
    severity: .error,
    summary: "agents/openai.yaml is a mapping with its texts for users under 'interface'.",
    why: """
      Codex reads a skill's display name, short description and default prompt only under `interface`, and ignores \
      them elsewhere without a warning. A missing text is only an info, because Codex then uses SKILL.md.
      """,
    source: "Codex documentation, skills, optional metadata (developers.openai.com/codex/skills)",
    good: [
      Example(
        at: "tea/agents/openai.yaml",
        """
        interface:
          display_name: "Tea"
          short_description: "Brews tea"
          default_prompt: "Use $tea to brew some."
          icon_small: "./assets/cup.svg"

        """, beside: ["tea/SKILL.md": "Tea.\n", "tea/assets/cup.svg": ""]),
      Example(at: "tea/agents/openai.yaml", "---\n# Never by itself.\npolicy:\n  allow_implicit_invocation: false\n"),
      Example(at: "tea/agents/openai.yaml", "dependencies:\n  tools: []\n"),
    ],
    bad: [
      Example(at: "tea/agents/openai.yaml", "↓display_name: Tea\nshort_description: Brews tea\n"),
      Example(at: "tea/agents/openai.yaml", "↓# nothing\n"),
      Example(at: "tea/agents/openai.yaml", "↓- a\n- b\n"),
      Example(at: "tea/agents/openai.yaml", "interface: ↓Tea\n"),
      Example(at: "tea/agents/openai.yaml", "↓interface:\n  display_name: Tea\n  default_prompt: Brew.\n"),
      Example(
        at: "tea/agents/openai.yaml",
        "↓↓interface:\n  display_name: ''\n  short_description: 3\n  default_prompt: Brew.\n"),
      Example(
        at: "tea/agents/openai.yaml",
        "↓interface:\n  display_name: Tea\n  short_description: Tea\n  default_prompt: Brew.\n  icon_small: ./cup.svg\n"
      ),
    ],
    check: .eachFile(.openAIYAML) { file, fileTree in
      let yaml = YAMLFile(file.bytes)
      guard yaml.faults.isEmpty else { return yaml.faults.map { Finding($0.message, at: $0.span) } }
      let start = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
      guard !yaml.fields.isEmpty else {
        return [Finding(.empty, at: Span(start, min(file.bytes.count, start + 1)))]
      }
      guard let interface = yaml.fields.first(where: { $0.key == "interface" }) else {
        guard let first = yaml.fields.first(where: { texts.contains($0.key) }) else { return [] }
        return [Finding(.noInterface, at: first.keySpan)]
      }
      guard case .mapping(let entries)? = interface.value else {
        return [Finding(.noMap, at: interface.valueSpan)]
      }
      var findings: [Finding] = []
      for key in texts {
        let entry = entries.first { $0.key == key }
        switch entry?.value {
        case .string(let text)? where text.utf8.contains(where: { $0 > 0x20 }): continue
        case nil: findings.append(Finding(.missing(key), at: interface.keySpan, severity: .info))
        default: findings.append(Finding(.noText(key), at: interface.keySpan))
        }
      }
      for entry in entries where entry.key.hasPrefix("icon_") {
        guard let text = entry.value.text, case .relative = LinkTarget(text).kind, let skill = file.path.parent,
          LinkPlace(of: LinkTarget(text), in: skill, fileTree).isMissing
        else { continue }
        findings.append(Finding(.noIcon(text), at: interface.keySpan, severity: .warning))
      }
      return findings
    })

  private static let texts = ["display_name", "short_description", "default_prompt"]
}

extension Message {
  fileprivate static var empty: Message {
    Message(
      "bundle.openai-yaml-valid.empty", "the file has no keys\nadd 'interface' with its keys, or delete the file")
  }
  fileprivate static var noInterface: Message {
    Message(
      "bundle.openai-yaml-valid.interface",
      "Codex reads this key only under 'interface'\nadd a line 'interface:' before it and indent the keys")
  }
  fileprivate static var noMap: Message {
    Message(
      "bundle.openai-yaml-valid.map", "'interface' must be a mapping\nput display_name and the other keys under it")
  }
  fileprivate static func missing(_ key: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.missing", "'interface' has no '{key}'\nadd it to set what Codex shows",
      ["key": .text(key)])
  }
  fileprivate static func noText(_ key: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.text",
      "'{key}' under 'interface' is empty or not a string\nset it to a string in quotes",
      ["key": .text(key)])
  }
  fileprivate static func noIcon(_ path: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.icon",
      "cannot find the icon '{path}' in the skill's folder\ncorrect the path or remove the key",
      ["path": .text(path)])
  }
}
