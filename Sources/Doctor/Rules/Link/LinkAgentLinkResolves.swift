internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents do not find a skill whose link is broken.
  static let linkAgentLinkResolves = Rule(
    id: "link.agent-link-resolves",
    severity: .error,
    summary: "Every symbolic link in a folder of skills points to something in the repository.",
    why: """
      An agent skips a broken link without a warning and works without that skill. A link that points outside the \
      repository works only on the machine where it was created, not in a clone. Outside of agents' folders, next to the \
      skills of a collection, this is a warning.
      """,
    source: "POSIX.1-2024, pathname resolution; seen in the wild: links to skills that were renamed or removed",
    good: [
      Example(
        at: ".agents/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews tea.\n---\nText.\n",
        links: [".claude/skills/tea": "../../.agents/skills/tea"])
    ],
    bad: [
      Example(
        at: ".claude/skills/tea", "↓", links: [".claude/skills/tea": "../../.agents/skills/tea"], linkEnd: .missing),
      Example(at: ".agents/skills/tea", "↓", links: [".agents/skills/tea": "tea"], linkEnd: .loop),
      Example(at: ".claude/skills/tea", "↓", links: [".claude/skills/tea": "/home/kim/tea"], linkEnd: .outside),
      Example(
        at: "skills/tea", "↓", beside: ["skills/milk/SKILL.md": "Text.\n"], links: ["skills/tea": "../tea"],
        linkEnd: .missing),
    ],
    check: .tree { tree in
      // Another rule reports what `cairn sync` corrects.
      let reported = Set((tree.install?.drifts(.link) ?? []).map(\.path))
      let folders = AgentTargets.folders(choosing: tree.fileTree.agents)
        .union(tree.install?.targetRules.folders ?? [])
      return tree.agentLinks.filter { !reported.contains($0.path) }.map { link in
        let isForAgents = link.end != .outside && isIn(folders, link.path)
        return Finding(.ends(link), in: link.path, severity: isForAgents ? nil : .warning)
      }
    })

  /// Whether an agent looks for skills at a path or through it; other links are next to the skills of a collection.
  private static func isIn(_ folders: Set<RelativePath>, _ path: RelativePath) -> Bool {
    path.isWithin(anyOf: folders) || folders.contains { $0.isWithin(path) }
  }
}

extension Message {
  fileprivate static func ends(_ link: AgentLink) -> Message {
    let arguments: [String: Argument] = ["target": .text(link.text)]
    switch link.end {
    case .missing:
      return Message(
        "link.agent-link-resolves",
        "the symbolic link to '{target}' is broken, so agents find nothing here\nchange it to point to a skill, or delete it",
        arguments)
    case .loop:
      return Message(
        "link.agent-link-resolves.loop",
        "the symbolic link to '{target}' is part of a loop, so agents find nothing here\nchange it to point to a skill, or delete it",
        arguments)
    case .outside:
      return Message(
        "link.agent-link-resolves.outside",
        "the symbolic link to '{target}' points outside the repository, so a clone has nothing here\nmove the skill into the repository",
        arguments)
    }
  }
}
