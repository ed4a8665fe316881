internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A subagent starts without a skill that is not found.
  static let subagentSkillsExist = Rule(
    id: "subagent.skills-exist",
    severity: .warning,
    summary: "The skills that a subagent loads at its start exist and can be loaded.",
    why: """
      Claude Code skips a skill in `skills` that is missing, and cannot load one that only users start. The subagent then \
      works without it, without a message. A skill of the user or of a plugin is not in the repository.
      """,
    source: "code.claude.com/docs/en/sub-agents, preload skills into subagents, August 2026",
    good: [
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nskills:\n  - brewing\n---\nText.\n",
        beside: [".claude/skills/brewing/SKILL.md": "---\nname: brewing\ndescription: Brews.\n---\nText.\n"]),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nskills: kitchen:brewing\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/agents/tea.md",
        "---\nname: tea\ndescription: Makes tea.\nskills:\n  - ↓brewin\n  - ↓other\n---\nText.\n",
        beside: [".claude/skills/brewing/SKILL.md": "---\nname: brewing\ndescription: Brews.\n---\nText.\n"]),
      Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nskills: [↓brewing]\n---\nText.\n",
        beside: [
          ".claude/skills/brewing/SKILL.md":
            "---\nname: brewing\ndescription: Brews.\ndisable-model-invocation: true\n---\nText.\n"
        ]),
    ],
    check: .tree { tree in
      let agents = tree.documents.compactMap { Subagent($0) }.filter { $0.header["skills"] != nil }
      guard !agents.isEmpty else { return [] }
      var skills: [String: Skill] = [:]
      for skill in tree.skills {
        for name in [skill.folder, skill.name?.value].compactMap({ $0 }) where skills[name] == nil {
          skills[name] = skill
        }
      }
      // Many subagents may name the same missing skill.
      var near: [String: NearestName] = [:]
      return agents.flatMap { agent -> [Finding] in
        guard let field = agent.header["skills"],
          let names = agent.header.words(of: field, split: ClaudeNames.toolEntries)
        else { return [] }
        var places = agent.header.places(in: field)
        let path = agent.header.document.path
        return names.compactMap { name in
          if let skill = skills[name] {
            guard case .boolean(true, _)? = skill.frontMatter?["disable-model-invocation"]?.value else { return nil }
            return Finding(.onlyForUsers(name), at: places.next(name), in: path)
          }
          guard !name.utf8.contains(UInt8(ascii: ":")) else { return nil }
          let known = near[name] ?? NearestName(name, among: skills.keys)
          near[name] = known
          return Finding(
            .missing(known), at: places.next(name), in: path, severity: known.nearest == nil ? .info : nil)
        }
      }
    })
}

extension Message {
  fileprivate static func onlyForUsers(_ name: String) -> Message {
    Message(
      "subagent.skills-exist.users",
      "only users can start the skill '{name}', so a subagent cannot load it\ntake '{name}' out of 'skills', or let the agent start it",
      ["name": .text(name)])
  }
  fileprivate static func missing(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "subagent.skills-exist.nearest", "the repository has no skill '{name}'\ndid you mean '{nearest}'?",
        name.arguments(as: "name")),
      else: Message(
        "subagent.skills-exist", "the repository has no skill '{name}'\nadd the skill, or remove the name",
        name.arguments(as: "name")))
  }
}
