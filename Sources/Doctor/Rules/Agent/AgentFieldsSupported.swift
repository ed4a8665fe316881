internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some clients ignore front matter keys that other clients obey.
  static let agentFieldsSupported = Rule(
    id: "agent.fields-supported",
    severity: .info,
    summary: "Every chosen agent reads all keys of a skill's front matter.",
    why: """
      Clients read different front matter keys. If one client reads a key that stops the model from starting a skill, \
      another client that ignores the key can still start it. The key itself is allowed; if it protects something, \
      state it in the text too.
      """,
    source: "The documentation of the clients, as listed in ClientKeys.swift",
    good: [
      Example(
        at: "tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\ntags: [a]\nlicense: MIT\n---\nText.\n",
        agents: ["claude", "goose"]),
      Example(at: "tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\n↓disable-model-invocation: true\n↓hooks: {}\n---\nText.\n",
        agents: ["claude", "cursor", "gemini"])
    ],
    check: .eachSkill { skill in
      let agents = skill.document.fileTree.agents.filter(ClientKeys.agents.contains).sorted()
      guard !agents.isEmpty else { return [] }
      return (skill.frontMatter?.fields ?? []).compactMap { field in
        guard let readers = ClientKeys.readers[field.key.value] else { return nil }
        let others = agents.filter { !readers.contains($0) }
        return others.isEmpty ? nil : Finding(.unread(field.key.value, others), at: field.key.span)
      }
    })
}

extension Message {
  fileprivate static func unread(_ key: String, _ agents: [String]) -> Message {
    Message(
      "agent.fields-supported", "{agents} ignore the key '{key}'\nif it matters, state it in the text too",
      ["key": .text(key), "agents": .text(agents.joined(separator: ", "))])
  }
}
