internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A skill has no effect where no agent of the tree looks for it.
  static let agentSkillVisible = Rule(
    id: "agent.skill-visible",
    severity: .warning,
    summary: "Every skill is in a folder where an agent in use looks for skills.",
    why: """
      Each agent reads its own skills folder and, in most cases, .agents/skills. If a skill is in the folder of an \
      agent that is not chosen, none of the chosen agents finds it. Some agents look only one folder deep, so they do not \
      find a skill in a folder for a group of skills. The agents in use are those that are chosen, otherwise those whose \
      files are in the repository.
      """,
    source: "The documentation of the clients, as listed in AgentTargets.swift and SkillSearch.swift",
    good: [
      Example(at: ".agents/skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      Example(at: ".claude/skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      // Cursor and others read the folder of Claude Code, too.
      Example(at: ".claude/skills/tea/SKILL.md", "Text.\n", agents: ["cursor"]),
      Example(
        at: ".goose/skills/tea/SKILL.md", "Text.\n", beside: [".agents/skills/tea/SKILL.md": "Tea.\n"],
        agents: ["claude"]),
      Example(at: "skills/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      Example(at: "skills/hot/tea/SKILL.md", "Text.\n", agents: ["claude"]),
      Example(at: ".goose/skills/tea/SKILL.md", "Text.\n"),
      // A page of another skill, and a plugin.
      Example(
        at: ".claude/skills/hot/tea/SKILL.md", "Text.\n", beside: [".claude/skills/hot/SKILL.md": "Text.\n"]),
      Example(
        at: ".claude/skills/hot/skills/tea/SKILL.md", "Text.\n",
        beside: [".claude/skills/hot/.claude-plugin/plugin.json": "{}\n"]),
      // A link makes it visible.
      Example(
        at: ".claude/skills/hot/tea/SKILL.md", "Text.\n", beside: [".claude/skills/tea": ""],
        links: [".claude/skills/tea": "hot/tea"]),
      // These agents look deeper.
      Example(at: ".agents/skills/hot/tea/SKILL.md", "Text.\n", beside: [".codex/config.toml": ""]),
      Example(at: ".opencode/skills/hot/tea/SKILL.md", "Text.\n"),
    ],
    bad: [
      Example(at: ".goose/skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n", agents: ["claude"]),
      Example(at: ".claude/skills/hot/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n"),
      Example(at: ".claude/skills/hot/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n", agents: ["claude", "codex"]),
      Example(at: "app/.claude/skills/hot/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n"),
      Example(at: ".claude/skills/SKILL.md", "↓---\nname: tea\n---\nText.\n"),
      Example(
        at: ".agents/skills/hot/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n", beside: ["GEMINI.md": "Text.\n"]),
      // Cairn links only what is directly in the shared folder.
      Example(
        at: ".agents/skills/hot/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n", install: InstallFacts(),
        agents: ["claude"]),
      Example(at: ".agents/skills/a/b/c/d/e/f/SKILL.md", "↓---\nname: f\n---\nText.\n", agents: ["amp"]),
      Example(at: ".agents/skills/a/b/c/d/e/f/SKILL.md", "↓---\nname: f\n---\nText.\n"),
      Example(at: ".claude/skill/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n"),
      Example(at: ".agents/Skills/tea/SKILL.md", "↓---\nname: tea\n---\nText.\n"),
    ],
    check: .eachSkillInTree { skill, tree in
      (unread(skill, tree) ?? tooDeep(skill, tree) ?? misspelled(skill)).map { [$0] } ?? []
    })

  /// In the folder of an agent that is not in use.
  private static func unread(_ skill: Skill, _ tree: DocumentTree) -> Finding? {
    let clients = tree.fileTree.clients
    let path = skill.document.path
    guard !clients.isEmpty, let owner = AgentTargets.core.first(where: { path.isWithin($0.skills) }),
      owner.skills != AgentTargets.sharedSkills, clients.isDisjoint(with: owner.skillsReaders),
      let rest = path.relative(to: owner.skills),
      !tree.fileTree.isFile(AgentTargets.sharedSkills.appending(rest))
    else { return nil }
    return Finding(.unseen(owner), at: skill.fence, in: path)
  }

  // MARK: Depth

  /// Deeper in a skills folder than its readers look, or directly in it.
  private static func tooDeep(_ skill: Skill, _ tree: DocumentTree) -> Finding? {
    let path = skill.document.path
    guard let root = skillsFolder(above: path), let rest = path.relative(to: root) else { return nil }
    let depth = rest.components.count - 1
    // Where every agent looks.
    if depth == 1 { return nil }
    let searches = searches(of: skill, in: root, tree)
    if depth == 0 {
      guard let search = searches.first(where: { $0.client == "claude" }) else { return nil }
      return Finding(.direct(search.title, root), at: skill.fence, in: path)
    }
    guard !isPartOfAnother(path, below: root, tree.fileTree) else { return nil }
    let target = skill.folder.flatMap { try? root.appending(onDisk: $0) } ?? root
    let blocked = searches.filter { $0.depth < depth && !isSeen(skill, by: $0.client, tree.fileTree) }
    if let search = blocked.min(by: { $0.depth < $1.depth }) {
      return Finding(.deep(search, root, target), at: skill.fence, in: path)
    }
    // Nothing shows that Amp reads a repository, unless it is chosen.
    guard let amp = SkillSearch.of("amp"), amp.depth < depth, tree.fileTree.agents.isEmpty,
      root.components.suffix(2).elementsEqual(AgentTargets.sharedSkills.components)
    else { return nil }
    return Finding(.deep(amp, root, target), at: skill.fence, in: path, severity: .info)
  }

  /// The innermost skills folder of an agent above a path.
  private static func skillsFolder(above path: RelativePath) -> RelativePath? {
    let folders = path.components.dropLast()
    let last = folders.indices.dropFirst().last { index in
      skillsFolderNames.contains(folders[index])
        && skillsFolders.contains("\(folders[index - 1])/\(folders[index])")
    }
    return last.flatMap { try? RelativePath(onDisk: folders[...$0].joined(separator: "/")) }
  }

  private static let skillsFolders = Set(AgentTargets.core.map(\.skills.text))
  private static let skillsFolderNames = Set(AgentTargets.core.map { Substring($0.skills.name) })

  /// The documented searches of the agents that read a skill; where Cairn is installed, also of those for which it links
  /// what is directly in the shared folder.
  private static func searches(of skill: Skill, in root: RelativePath, _ tree: DocumentTree) -> [SkillSearch] {
    let chosen = tree.fileTree.agents
    var clients = skill.document.skillReaders
    if !chosen.isEmpty { clients.formIntersection(chosen) }
    if tree.install != nil, root == AgentTargets.sharedSkills {
      for client in chosen where AgentTargets.all.agent(named: client)?.readsShared == false { clients.insert(client) }
    }
    return SkillSearch.all.filter { clients.contains($0.client) }
  }

  /// Whether a folder above is a skill itself, or a plugin with skills.
  private static func isPartOfAnother(
    _ path: RelativePath, below root: RelativePath, _ fileTree: FileTree
  ) -> Bool {
    path.ancestors.dropLast().contains { folder in
      folder.isWithin(root) && folder != root
        && (fileTree.isFile(folder.appending(skillFile)) || fileTree.isFile(folder.appending(pluginFile)))
    }
  }

  private static let skillFile = RelativePath(constant: "SKILL.md")
  private static let pluginFile = RelativePath(constant: ".claude-plugin/plugin.json")

  /// Whether an agent finds a folder or a link of that name in a skills folder that it reads.
  private static func isSeen(_ skill: Skill, by client: String, _ fileTree: FileTree) -> Bool {
    guard let name = skill.folder, let agent = AgentTargets.all.agent(named: client) else { return false }
    var roots = [agent.skills]
    if agent.readsShared { roots.append(AgentTargets.sharedSkills) }
    return roots.contains { root in (try? root.appending(onDisk: name)).map(fileTree.holds) ?? false }
  }

  // MARK: Names

  /// In a folder whose name is not quite that of an agent's skills folder.
  private static func misspelled(_ skill: Skill) -> Finding? {
    let path = skill.document.path
    let folders = path.components.dropLast(2)
    for index in folders.indices.dropFirst() {
      let name = folders[index]
      guard (5...6).contains(name.utf8.count), name != "skills", ["skill", "skills"].contains(name.lowercased()),
        let right = ownFolders[String(folders[index - 1])],
        let folder = try? RelativePath(onDisk: folders[...index].joined(separator: "/"))
      else { continue }
      return Finding(.misspelled(folder, right), at: skill.fence, in: path)
    }
    return nil
  }

  /// The skills folders, by the folder that they are in; OpenCode reads `.opencode/skill` as well.
  private static let ownFolders: [String: String] = {
    let folders = AgentTargets.core.map(\.skills).filter { $0.components.count == 2 && $0.name == "skills" }
    let pairs = folders.compactMap { folder in folder.parent.map { ($0.name, folder.text) } }
    return Dictionary(pairs.filter { $0.0 != ".opencode" }) { first, _ in first }
  }()
}

extension Message {
  fileprivate static func unseen(_ owner: AgentTarget) -> Message {
    Message(
      "agent.skill-visible",
      "only {agent} reads this folder, and that agent is not chosen\nchoose it, or move the skill to {folder}",
      ["agent": .text(owner.name), "folder": .text(AgentTargets.sharedSkills.text)])
  }
  fileprivate static func direct(_ client: String, _ folder: RelativePath) -> Message {
    Message(
      "agent.skill-visible.direct",
      "{client} does not load a SKILL.md that is directly in {folder}\nmove it into a folder with the name of the skill",
      ["client": .text(client), "folder": .text(folder.text)])
  }
  fileprivate static func deep(_ search: SkillSearch, _ folder: RelativePath, _ target: RelativePath) -> Message {
    var arguments: [String: Argument] = [
      "client": .text(search.title), "folder": .text(folder.text), "target": .text(target.text),
    ]
    if search.depth == 1 {
      return Message(
        "agent.skill-visible.grouped",
        "{client} looks for skills directly in {folder}, so it does not find this one\nmove it to {target}", arguments)
    }
    arguments["depth"] = .text(String(search.depth))
    return Message(
      "agent.skill-visible.deep",
      "{client} looks for skills at most {depth} folders below {folder}, so it does not find this one\nmove it to {target}",
      arguments)
  }
  fileprivate static func misspelled(_ folder: RelativePath, _ right: String) -> Message {
    Message(
      "agent.skill-visible.misspelled",
      "no agent reads skills from {folder}\nrename the folder to {right}",
      ["folder": .text(folder.text), "right": .text(right)])
  }
}
