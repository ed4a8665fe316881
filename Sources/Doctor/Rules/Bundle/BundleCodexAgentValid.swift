internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Codex does not load an agent without instructions.
  static let bundleCodexAgentValid = Rule(
    id: "bundle.codex-agent-valid",
    severity: .error,
    summary: "An agent file for Codex is valid TOML with name, description and developer_instructions.",
    why: """
      Codex skips an agent file that it cannot read or that lacks one of the three keys. If there is a \
      .codex/config.toml, the agent can be declared there. A missing developer_instructions is then a warning, and the \
      other two keys are optional.
      """,
    source: "Codex documentation, subagents, custom agents (developers.openai.com/codex/subagents)",
    good: [
      Example(
        at: ".codex/agents/taster.toml",
        "name = \"taster\"\ndescription = \"Tastes.\"\ndeveloper_instructions = \"\"\"\nTaste it.\n\"\"\"\n"),
      Example(
        at: ".codex/agents/taster.toml", "developer_instructions = \"Taste it.\"\n",
        beside: [".codex/config.toml": "[agents.taster]\nconfig_file = \"agents/taster.toml\"\n"]),
    ],
    bad: [
      Example(
        at: ".codex/agents/taster.toml", "↓↓↓model = \"x\"\n"),
      Example(
        at: ".codex/agents/taster.toml",
        "name = \"taster\"\ndescription = ↓3\ndeveloper_instructions = ↓\" \"\n"),
      Example(
        at: ".codex/agents/taster.toml",
        "name = \"taster\"\ndescription = \"Tastes.\"\ndeveloper_instructions = ↓Taste\n"),
      Example(
        at: ".codex/agents/taster.toml",
        "developer_instructions = \"Taste it.\"\nconfig_file = ↓\"more.toml\"\n",
        beside: [".codex/config.toml": ""]),
    ],
    check: .eachFile(.codexAgent) { file, fileTree in
      let document = TOMLDocument(parsing: file.bytes)
      guard document.faults.isEmpty else { return document.faults.map { Finding($0.message, at: $0.span) } }
      let isDeclared =
        file.path.parent?.parent.map {
          fileTree.isFile($0.appending(RelativePath(constant: "config.toml")))
        } ?? false
      let start = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
      var findings: [Finding] = []
      for key in ["name", "description", "developer_instructions"] {
        let severity: Severity? = isDeclared ? .warning : nil
        guard let node = document.root[key] else {
          if isDeclared, key != "developer_instructions" { continue }
          let place = Span(start, min(file.bytes.count, start + 1))
          findings.append(Finding(.missing(key), at: place, severity: severity))
          continue
        }
        guard case .string(let text) = node.value else {
          findings.append(Finding(.noText(key), at: node.span, severity: severity))
          continue
        }
        if text.utf8.contains(where: { $0 > 0x20 }) { continue }
        findings.append(Finding(.empty(key), at: node.span, severity: severity))
      }
      if let node = document.root["config_file"], case .string(let text) = node.value,
        LinkPlace(of: LinkTarget(text), in: file.path, fileTree).isMissing
      {
        findings.append(Finding(.noFile(text), at: node.span))
      }
      return findings
    })
}

extension Message {
  fileprivate static func missing(_ key: String) -> Message {
    Message("bundle.codex-agent-valid", "the agent has no '{key}', so Codex skips it\nadd the key", ["key": .text(key)])
  }
  fileprivate static func noText(_ key: String) -> Message {
    Message(
      "bundle.codex-agent-valid.text",
      "'{key}' is not a string, so Codex skips the agent\nset it to a string in quotes", ["key": .text(key)])
  }
  fileprivate static func empty(_ key: String) -> Message {
    Message(
      "bundle.codex-agent-valid.empty", "'{key}' is empty, so Codex skips the agent\nfill it in", ["key": .text(key)])
  }
  fileprivate static func noFile(_ path: String) -> Message {
    Message(
      "bundle.codex-agent-valid.file",
      "cannot find '{path}', relative to this agent's folder\ncorrect the path or add the file",
      ["path": .text(path)])
  }
}
