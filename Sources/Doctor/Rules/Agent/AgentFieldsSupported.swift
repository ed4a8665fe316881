internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some clients ignore front matter keys that other clients obey.
  static let agentFieldsSupported = Rule(
    id: "agent.fields-supported",
    severity: .info,
    summary: "Every agent that reads a skill reads all keys of its front matter.",
    why: """
      Clients read different front matter keys. If one client reads a key that stops the model from starting a skill, \
      another client that ignores the key can still start it. The key itself is allowed; if it protects something, \
      state it in the text too. The agents are those that are chosen, and those whose folder holds the skill.
      """,
    source: "The documentation of the clients, as listed in ClientKeys.swift",
    good: [
      Example(
        at: "tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\ntags: [a]\nlicense: MIT\n---\nText.\n",
        agents: ["claude", "goose"]),
      Example(at: "tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\n---\nText.\n"),
      Example(
        at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\n---\nText.\n"),
      Example(
        at: ".github/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\nargument-hint: leaf\ncontext: fork\n---\nText.\n"),
      Example(
        at: ".kiro/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\nmetadata:\n  version: \"2\"\n---\nText.\n"),
      // It is not known which keys this agent reads.
      Example(at: ".goose/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: opus\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\n↓disable-model-invocation: true\n↓hooks: {}\n---\nText.\n",
        agents: ["claude", "cursor", "gemini"]),
      Example(
        at: ".cursor/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\npaths: \"*.tea\"\n↓model: opus\n---\nText.\n"),
      Example(
        at: ".opencode/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\n↓argument-hint: leaf\n---\nText.\n"),
      // Many agents read this folder, and none of them is known to be in use.
      Example(
        at: ".agents/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\n↓context: fork\n↓hooks: {}\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      let fields = (skill.frontMatter?.fields ?? []).filter { ClientKeys.byName[$0.key.value] != nil }
      guard !fields.isEmpty else { return [] }
      let agents = skill.readers.filter { ClientKeys.pages[$0] != nil }
      let isShared = skill.readers.isEmpty && skill.isInSharedFolder
      return fields.compactMap { field in
        guard let readers = ClientKeys.readers(of: field.key.value) else { return nil }
        if isShared { return Finding(.few(field.key.value, readers.sorted()), at: field.key.span) }
        let others = agents.subtracting(readers).sorted()
        return others.isEmpty ? nil : Finding(.unread(field.key.value, others), at: field.key.span)
      }
    })
}

extension Message {
  fileprivate static func unread(_ key: String, _ agents: [String]) -> Message {
    Message(
      "agent.fields-supported", "{agents} ignore the key '{key}'\nif it matters, state it in the text too",
      one: "{agents} ignores the key '{key}'\nif it matters, state it in the text too",
      ["key": .text(key), "agents": .text(agents.joined(separator: ", ")), "count": .number(agents.count)])
  }
  fileprivate static func few(_ key: String, _ agents: [String]) -> Message {
    Message(
      "agent.fields-supported.shared",
      "only some agents read the key '{key}': {agents}\nif it matters, state it in the text too",
      ["key": .text(key), "agents": .text(agents.joined(separator: ", "))])
  }
}
