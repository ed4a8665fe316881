internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A key that one client obeys is silence to another.
  static let agentFieldsSupported = Rule(
    id: "agent.fields-supported",
    severity: .info,
    summary: "Every chosen agent reads the keys of a skill's front matter.",
    why: """
      A skill that must not be started by the model in one client may be started by it in the next, where the key is \
      not read. The key is no fault; where it guards something, say it in the text, too.
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
      "agent.fields-supported", "'{key}' is not read by {agents}; where it matters, say it in the text, too",
      ["key": .text(key), "agents": .text(agents.joined(separator: ", "))])
  }
}
