internal import Reporting
internal import Vocabulary

extension Rule {
  /// Checks the names by which users install plugins.
  static let pluginNameValid = Rule(
    id: "plugin.name-valid",
    severity: .warning,
    summary: "Names of plugins and marketplaces are kebab-case and not reserved.",
    why: """
      Users type these names to install a plugin and to run its skills. claude.ai and Claude Desktop reject names in \
      another form. Claude Code refuses a marketplace whose name is reserved for Anthropic, so that is an error.
      """,
    source: """
      code.claude.com/docs/en/plugin-marketplaces, "Required fields", "Reserved names" and "Marketplace validation \
      errors"; openai/codex, validation of plugin names (November 2026)
      """,
    good: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": \"tea-2\"}\n"),
      Example(at: ".codex-plugin/plugin.json", "{\"name\": \"Tea_house.2\"}\n"),
      Example(at: ".cursor-plugin/plugin.json", "{\"name\": \"tea.house\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        "{\"name\": \"agent-skills\", \"owner\": {\"name\": \"A\", \"email\": \"a@anthropic.com\"}, \"plugins\": []}\n"),
    ],
    bad: [
      Example(at: ".claude-plugin/plugin.json", "{\"name\": ↓\"My Tea\"}\n"),
      Example(at: ".codex-plugin/plugin.json", "{\"name\": ↓\"tea..house\"}\n"),
      Example(at: ".cursor-plugin/plugin.json", "{\"name\": ↓\"Tea_House\"}\n"),
      Example(
        at: ".claude-plugin/marketplace.json",
        """
        {
          "name": ↓"claude-plugins-official", "owner": {"name": "Ann"},
          "plugins": [{"name": ↓"green_tea", "source": "./"}]
        }

        """),
    ],
    check: .eachSettings { settings in
      guard let root = settings.root else { return [] }
      let client = settings.place.client
      guard [.plugin, .marketplace].contains(settings.place.content) else { return [] }
      let isMarketplace = settings.place.content == .marketplace
      var findings: [Finding] = []
      var values = settings.plugins.compactMap { $0.value["name"] }
      if isMarketplace, let name = root["name"] { values.insert(name, at: 0) }
      for value in values {
        guard let text = value.text, value.isFilledText, !isValid(text, for: client) else { continue }
        // Cursor accepts other names.
        let severity: Severity? = client == .cursor || client == .copilot ? .info : nil
        findings.append(Finding(.invalid(text), at: value.span, severity: severity))
      }
      if isMarketplace, client == .claude, let name = root["name"], let text = name.text,
        reserved.contains(text), !isOfAnthropic(root["owner"])
      {
        findings.append(Finding(.reserved(text), at: name.span, severity: .error))
      }
      return findings
    })

  /// Codex: letters, digits, `-`, `_` and single dots. Others: kebab-case, and Cursor has dots in addition.
  private static func isValid(_ name: String, for client: SettingsPlace.Client) -> Bool {
    let bytes = Array(name.utf8)
    let dot = UInt8(ascii: ".")
    if client == .codex {
      return bytes.allSatisfy { Byte.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == dot }
        && !name.contains("..")
    }
    guard let first = bytes.first, let last = bytes.last, isPart(first), isPart(last) else { return false }
    return bytes.allSatisfy { isPart($0) || $0 == 0x2D || ($0 == dot && client != .claude) }
  }

  private static func isPart(_ byte: UInt8) -> Bool { Byte.isLowercaseLetter(byte) || Byte.isDigit(byte) }

  private static func isOfAnthropic(_ owner: SettingsValue?) -> Bool {
    [owner?["name"], owner?["email"]].contains { $0?.text?.lowercased().contains("anthropic") == true }
  }

  /// code.claude.com/docs/en/plugin-marketplaces, "Reserved names".
  private static let reserved: Set<String> = [
    "agent-skills", "anthropic-agent-skills", "anthropic-marketplace", "anthropic-plugin-directory",
    "anthropic-plugins", "claude-code-marketplace", "claude-code-plugins", "claude-community",
    "claude-for-financial-services", "claude-for-legal", "claude-plugin-directory", "claude-plugins-community",
    "claude-plugins-official", "claude-tag-plugins", "financial-services-plugins", "first-party-plugins",
    "healthcare", "knowledge-work-plugins", "life-sciences",
  ]
}

extension Message {
  fileprivate static func invalid(_ name: String) -> Message {
    Message(
      "plugin.name-valid",
      "'{name}' is not a name that every client accepts\nuse lower-case letters, digits and hyphens",
      ["name": .text(name)])
  }
  fileprivate static func reserved(_ name: String) -> Message {
    Message(
      "plugin.name-valid.reserved", "'{name}' is reserved for Anthropic, so users cannot add it\nchoose another name",
      ["name": .text(name)])
  }
}
