internal import Reporting
internal import Vocabulary

extension Rule {
  /// Of two subagents with one name, one is loaded.
  static let subagentUniqueName = Rule(
    id: "subagent.unique-name",
    severity: .warning,
    summary: "Subagents in one folder have different names.",
    why: """
      If two files below one `.claude/agents` have the same name, Claude Code loads one of them, and which one depends on \
      the file system. Subfolders make no difference.
      """,
    source: "code.claude.com/docs/en/sub-agents, choose the subagent scope, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n",
        beside: [".claude/agents/hot/coffee.md": "---\nname: coffee\ndescription: Makes coffee.\n---\nText.\n"]),
      Example(
        at: "web/.claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n",
        beside: [".claude/agents/tea.md": "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"]),
      Example(
        at: "agents/hot/tea.md", "---\nname: tea\ndescription: Makes tea.\n---\nText.\n",
        beside: [
          "agents/cold/tea.md": "---\nname: tea\ndescription: Makes iced tea.\n---\nText.\n",
          ".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n",
        ]),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: ↓tea\ndescription: Makes tea.\n---\nText.\n",
        beside: [".claude/agents/hot/green.md": "---\nname: tea\ndescription: Makes green tea.\n---\nText.\n"])
    ],
    check: .tree { tree in
      var first: [String: RelativePath] = [:]
      return tree.documents.compactMap { document in
        guard let agent = Subagent(document), !agent.isOfPlugin, let name = agent.name,
          let root = root(of: document.path)
        else { return nil }
        guard let other = first.updateValue(document.path, forKey: root + "\n" + name.value) else { return nil }
        return Finding(.taken(name.value, by: other), at: name.span, in: document.path)
      }
    })

  /// The folder whose subagents are one list.
  private static func root(of path: RelativePath) -> String? {
    let folders = path.components.dropLast()
    guard let rest = folders.rests(after: [".claude", "agents"]).last else { return nil }
    return folders[..<rest.startIndex].joined(separator: "/")
  }
}

extension Message {
  fileprivate static func taken(_ name: String, by path: RelativePath) -> Message {
    Message(
      "subagent.unique-name", "{path} has the name '{name}' too, and Claude Code loads one of them\nrename one of them",
      ["name": .text(name), "path": .text(path.text)])
  }
}
