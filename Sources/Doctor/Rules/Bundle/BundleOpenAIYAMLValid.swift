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
      them elsewhere without a warning. A missing name or short description is only an info, because Codex then uses \
      SKILL.md; a default prompt may be missing.
      """,
    source: """
      Codex documentation, skills, optional metadata (developers.openai.com/codex/skills, November 2026); openai/codex, \
      codex-rs/skills/src/interface.rs: icons and colors that are ignored
      """,
    good: [
      Example(
        at: "tea/agents/openai.yaml",
        """
        interface:
          display_name: "Tea"
          short_description: "Brews tea"
          default_prompt: "Use $tea to brew some."
          icon_small: "./assets/cup.svg"
          icon_large: "../assets/cup.svg"
          brand_color: "#3b82F6"

        """, beside: ["tea/SKILL.md": "Tea.\n", "tea/assets/cup.svg": "", "assets/cup.svg": ""]),
      Example(at: "tea/agents/openai.yaml", "---\n# Never by itself.\npolicy:\n  allow_implicit_invocation: false\n"),
      Example(at: "tea/agents/openai.yaml", "dependencies:\n  tools: []\n"),
      Example(at: "tea/agents/openai.yaml", "interface:\n  display_name: Tea\n  short_description: Brews tea\n"),
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
        "↓interface:\n  display_name: Tea\n  short_description: Tea\n  default_prompt: Brew.\n  icon_small: assets/cup.svg\n"
      ),
      // Codex ignores both.
      Example(
        at: "tea/agents/openai.yaml",
        """
        ↓↓interface:
          display_name: Tea
          short_description: Tea
          default_prompt: Brew.
          icon_small: "/abs/cup.svg"
          brand_color: "blue"

        """),
      // Without quotes, the color is a comment.
      Example(
        at: "tea/agents/openai.yaml",
        "↓interface:\n  display_name: Tea\n  short_description: Tea\n  default_prompt: Brew.\n  brand_color: #3b82F6\n"),
      Example(
        at: "tea/agents/openai.yaml",
        "↓interface:\n  display_name: Tea\n  short_description: Tea\n  default_prompt: Brew.\n  icon_large: ./cup.svg\n",
        beside: ["tea/SKILL.md": "Tea.\n", "tea/cup.svg": ""]),
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
        case .string?, .null?: findings.append(Finding(.blank(key), at: interface.keySpan))
        case nil where key == optional: continue
        case nil: findings.append(Finding(.missing(key), at: interface.keySpan, severity: .info))
        default: findings.append(Finding(.noText(key), at: interface.keySpan))
        }
      }
      for entry in entries where entry.key.hasPrefix("icon_") {
        guard let text = entry.value.text, let skill = file.path.parent else { continue }
        if isOutsideAssets(text) {
          findings.append(Finding(.iconOutside(text), at: interface.keySpan, severity: .warning))
        } else if LinkPlace(of: LinkTarget(text), in: skill, fileTree).isMissing {
          findings.append(Finding(.noIcon(text), at: interface.keySpan, severity: .warning))
        }
      }
      if let color = entries.first(where: { $0.key == "brand_color" })?.value {
        if color == .null {
          findings.append(Finding(.commentedColor, at: interface.keySpan, severity: .warning))
        } else if let text = color.text, !isColor(text) {
          findings.append(Finding(.noColor(text), at: interface.keySpan, severity: .warning))
        }
      }
      return findings
    })

  /// Whether Codex ignores an icon because of its path, which must be relative and in the skill's `assets` folder; above
  /// the skill's folder, it may be in that of a plugin.
  private static func isOutsideAssets(_ path: String) -> Bool {
    if path.utf8.first == UInt8(ascii: "/") || path.utf8.contains(UInt8(ascii: ":")) { return true }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).drop { $0.elementsEqual(".".utf8) }
    guard let first = parts.first, !first.elementsEqual("..".utf8) else { return false }
    return !first.elementsEqual("assets".utf8)
  }

  /// Whether a text is `#` and six hexadecimal digits.
  private static func isColor(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes.first == UInt8(ascii: "#")
      && bytes.dropFirst().allSatisfy { Byte.hexValue($0) != nil }
  }

  private static let texts = ["display_name", "short_description", optional]
  /// Codex starts the skill without it, too.
  private static let optional = "default_prompt"
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
      "'{key}' under 'interface' is not a string\nset it to a string in quotes", ["key": .text(key)])
  }
  fileprivate static func blank(_ key: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.blank", "'{key}' under 'interface' is empty\nfill it in", ["key": .text(key)])
  }
  fileprivate static func iconOutside(_ path: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.icon-outside",
      "Codex ignores the icon '{path}', which is not in the skill's 'assets' folder\nmove the file there and write 'assets/' and its name",
      ["path": .text(path)])
  }
  fileprivate static var commentedColor: Message {
    Message(
      "bundle.openai-yaml-valid.color-comment",
      "'brand_color' has no value; without quotes, YAML reads a color as a comment\nwrite '#' and six hexadecimal digits, in quotes"
    )
  }
  fileprivate static func noColor(_ color: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.color",
      "Codex ignores the brand_color '{color}'\nwrite '#' and six hexadecimal digits, in quotes",
      ["color": .text(color)])
  }
  fileprivate static func noIcon(_ path: String) -> Message {
    Message(
      "bundle.openai-yaml-valid.icon",
      "cannot find the icon '{path}' in the skill's folder\ncorrect the path or remove the key",
      ["path": .text(path)])
  }
}
