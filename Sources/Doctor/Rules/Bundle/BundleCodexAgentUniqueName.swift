internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Two agents of Codex with one name hide each other.
  static let bundleCodexAgentUniqueName = Rule(
    id: "bundle.codex-agent-unique-name",
    severity: .warning,
    summary: "The agents of Codex in a folder have different names.",
    why: "Codex chooses an agent by its name, so of two agents with the same name only one is used.",
    source:
      "developers.openai.com/codex/subagents, custom agents: the name is what identifies an agent (November 2026)",
    good: [
      Example(
        at: ".codex/agents/a.toml", "name = \"taster\"\n",
        beside: [".codex/agents/b.toml": "name = \"brewer\"\n", "app/.codex/agents/a.toml": "name = \"taster\"\n"])
    ],
    bad: [
      Example(
        at: ".codex/agents/b.toml", "name = ↓\"taster\"\n", beside: [".codex/agents/a.toml": "name = \"taster\"\n"])
    ],
    check: .tree { tree in
      var seen: [String: RelativePath] = [:]
      return tree.codexAgents.compactMap { file in
        let document = TOMLDocument(parsing: file.bytes)
        guard document.faults.isEmpty, let name = document.root.text("name"), let folder = file.path.parent else {
          return nil
        }
        let key = folder.text + "\u{0}" + name.value
        guard let first = seen[key] else {
          seen[key] = file.path
          return nil
        }
        return Finding(.again(name.value, first), at: name.span, in: file.path)
      }
    })
}

extension Message {
  fileprivate static func again(_ name: String, _ path: RelativePath) -> Message {
    Message(
      "bundle.codex-agent-unique-name", "{path} has the name '{name}', too\nrename one of the agents",
      ["name": .text(name), "path": .text(path.text)])
  }
}
