internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A skill has no effect in a folder that no chosen agent reads.
  static let agentSkillVisible = Rule(
    id: "agent.skill-visible",
    severity: .warning,
    summary: "Every skill is in a folder that a chosen agent reads.",
    why: """
      Each agent reads its own skills folder and, in most cases, .agents/skills. If a skill is in the folder of an \
      agent that is not chosen, none of the chosen agents finds it.
      """,
    source: "The documentation of the clients, as listed in AgentTargets.swift",
    good: [
      Example(at: ".agents/skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      Example(at: ".claude/skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      // Cursor and others read the folder of Claude Code, too.
      Example(at: ".claude/skills/tea/SKILL.md", "Text.\n", agents: ["cursor"]),
      Example(
        at: ".goose/skills/tea/SKILL.md", "Text.\n", beside: [".agents/skills/tea/SKILL.md": "Tea.\n"],
        agents: ["claude"]),
      Example(at: "skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      Example(at: ".goose/skills/tea/SKILL.md", "Text.\n"),
    ],
    bad: [Example(at: ".goose/skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n", agents: ["claude"])],
    check: .tree { tree in
      let chosen = Set(tree.fileTree.agents)
      guard !chosen.isEmpty else { return [] }
      return tree.skills.compactMap { skill in
        let path = skill.document.path
        guard let owner = AgentTargets.core.first(where: { path.isWithin($0.skills) }),
          owner.skills != AgentTargets.sharedSkills, chosen.isDisjoint(with: readers(of: owner)),
          let rest = path.relative(to: owner.skills),
          !tree.fileTree.isFile(AgentTargets.sharedSkills.appending(rest))
        else { return nil }
        return Finding(.unseen(owner), at: skill.fence, in: path)
      }
    })

  /// The agents that read the skills folder of `owner`, according to their documentation.
  private static func readers(of owner: AgentTarget) -> Set<String> {
    owner.name == "claude" ? ["claude", "copilot", "cursor", "opencode", "goose", "factory"] : [owner.name]
  }
}

extension Message {
  fileprivate static func unseen(_ owner: AgentTarget) -> Message {
    Message(
      "agent.skill-visible",
      "only {agent} reads this folder, and that agent is not chosen\nchoose it, or move the skill to {folder}",
      ["agent": .text(owner.name), "folder": .text(AgentTargets.sharedSkills.text)])
  }
}
