internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports instructions and agents that the settings of Codex name and that are not there.
  static let settingsFileExists = Rule(
    id: "settings.file-exists",
    severity: .warning,
    summary: "The files of instructions and agents that .codex/config.toml names are there.",
    why: """
      Paths in a project's config.toml start from the folder .codex. If a file with instructions or an agent's file is \
      missing, Codex works without it.
      """,
    source: """
      developers.openai.com/codex/config-reference, model_instructions_file, agents.<name>.config_file and \
      skills.config (November 2026)
      """,
    good: [
      Example(
        at: ".codex/config.toml",
        "model_instructions_file = \"base.md\"\n\n[agents.taster]\nconfig_file = \"agents/taster.toml\"\n",
        beside: [".codex/base.md": "# Base\n", ".codex/agents/taster.toml": "developer_instructions = \"Taste.\"\n"]),
      Example(
        at: ".codex/config.toml",
        "model_instructions_file = \"/etc/codex/base.md\"\n\n[[skills.config]]\npath = \"~/skills/tea\"\n"),
    ],
    bad: [
      Example(
        at: ".codex/config.toml",
        "model_instructions_file = ↓\"base.md\"\n\n[agents]\nmax_threads = 3\n\n[agents.taster]\n"
          + "config_file = ↓\"taster.toml\"\n"),
      Example(at: "app/.codex/config.toml", "[[skills.config]]\npath = ↓\"../skills/tea\"\nenabled = true\n"),
    ],
    check: .eachSettings { settings in
      guard let root = settings.root,
        settings.place.content == .settings, settings.place.client == .codex
      else { return [] }
      let own = ["model_instructions_file", "experimental_instructions_file", "experimental_compact_prompt_file"]
      let named =
        own.compactMap { root[$0] } + (root["agents"]?.entries ?? []).compactMap { $0.value["config_file"] }
        + (root["skills"]?["config"]?.items ?? []).compactMap { $0["path"] }
      return named.compactMap { value in
        guard let text = value.text, LinkPlace(of: LinkTarget(text), in: settings.path, settings.fileTree).isMissing,
          text.utf8.first != UInt8(ascii: "/")
        else { return nil }
        return Finding(.missing(text), at: value.span)
      }
    })
}

extension Message {
  fileprivate static func missing(_ path: String) -> Message {
    Message(
      "settings.file-exists", "cannot find '{path}', relative to this file's folder\ncorrect the path or add the file",
      ["path": .text(path)])
  }
}
