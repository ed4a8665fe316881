internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file that no client looks for has no effect, and nothing says so.
  static let agentFilesLoaded = Rule(
    id: "agent.files-loaded",
    severity: .warning,
    summary: "Skills, subagents, commands and rules are where their client looks for them.",
    why: """
      A skill is a folder with a SKILL.md: a file directly in a skills folder is not loaded, nor is a folder without \
      SKILL.md. A folder with almost the right name, such as `.claude/agent`, is not read at all. Without a description in \
      its front matter, a file may be something else, so it is an info.
      """,
    source: """
      code.claude.com/docs/en/skills, /sub-agents and /memory; cursor.com/docs/rules; docs.github.com, Copilot, \
      customization (November 2026); Agent Skills specification, directory structure
      """,
    good: [
      Example(at: ".claude/skills/tea/SKILL.md", "Text.\n", beside: [".claude/skills/tea/notes.md": described]),
      Example(at: ".claude/skills/README.md", described),
      Example(at: ".claude/skills/hot/notes.md", described, beside: [".claude/skills/hot/tea/SKILL.md": "Text.\n"]),
      Example(at: ".claude/skills/_shared/notes.md", described),
      Example(at: ".claude/skills/tea/skill.md", described),
      Example(at: "skills/tea.md", described),
      Example(at: ".claude/agents/tea.md", described),
      Example(at: ".opencode/agent/tea.md", described),
      Example(at: ".claude/agent/README.md", "Text.\n"),
      Example(at: ".github/agent/notes.md", "Text.\n"),
      Example(
        at: "skills/tea/assets/.claude/agent/a.md", described, beside: ["skills/tea/SKILL.md": "Text.\n"]),
    ],
    bad: [
      Example(at: ".claude/skills/tea.md", "↓" + described),
      Example(at: "app/.agents/skills/tea.md", "↓# Tea\n"),
      Example(at: ".gemini/skills/tea.md", "↓" + described),
      Example(at: ".claude/skills/notes/tea.md", "↓" + described, beside: [".claude/skills/notes/b.md": "Text.\n"]),
      Example(at: ".claude/skills/notes/tea.md", "↓# Tea\n"),
      Example(at: ".claude/agent/a.md", "↓" + described, beside: [".claude/agent/b.md": described]),
      Example(at: ".claude/Commands/a.md", "↓Text.\n"),
      Example(at: ".cursor/rule/a.mdc", "↓---\nalwaysApply: true\n---\nText.\n"),
      Example(at: ".github/prompt/a.prompt.md", "↓Text.\n"),
    ],
    check: .tree { tree in
      var seen: Set<RelativePath> = []
      let near = tree.fileTree.filesInHiddenFolders.filter {
        isNearClients($0) && !otherNames.contains($0.name.lowercased())
      }
      return near.sorted(by: RelativePath.comesFirstInListing).compactMap { path -> Finding? in
        misnamed(path, &seen, tree) ?? flat(path, tree) ?? withoutSkillFile(path, &seen, tree)
      }
    })

  private static let described = "---\nname: tea\ndescription: Makes tea.\n---\nText.\n"

  /// Files that are meant for people, or for clients in every folder.
  private static let otherNames: Set<String> = [
    "agents.md", "changelog.md", "claude.md", "contributing.md", "gemini.md", "index.md", "license.md", "readme.md",
    "skill.md", "skills.md",
  ]

  /// Whether any of the checks could find something: most files of a tree are nowhere near a folder that clients read.
  private static func isNearClients(_ path: RelativePath) -> Bool {
    guard let folder = path.parent else { return false }
    if isSkillsFolder(folder) || (folder.parent.map(isSkillsFolder) ?? false) { return true }
    return folder.components.contains { $0.utf8.first == UInt8(ascii: ".") && readers[String($0)] != nil }
  }

  // MARK: Folders

  /// In a folder whose name is not quite that of a folder that the client reads; one finding for a folder.
  private static func misnamed(
    _ path: RelativePath, _ seen: inout Set<RelativePath>, _ tree: DocumentTree
  ) -> Finding? {
    for folder in path.ancestors {
      let parts = folder.components.suffix(2).map(String.init)
      guard parts.count == 2, let (client, endings) = readers[parts[0]],
        let (right, ending) = endings.first(where: { isAlmost(parts[1], $0.key) }), path.name.hasSuffix(ending),
        !path.ancestors.contains(where: { tree.fileTree.isFile($0.appending(mainFile)) }),
        let parent = folder.parent, let proper = try? parent.appending(onDisk: right)
      else { continue }
      return seen.insert(folder).inserted ? Finding(.misnamed(client, folder, proper), in: path) : nil
    }
    return nil
  }

  private static func isAlmost(_ name: String, _ right: String) -> Bool {
    let lower = name.lowercased()
    return name != right && (lower == right || lower + "s" == right)
  }

  /// The folders that clients read, by the folder that they are in, and how names in them end. Skills have a rule of
  /// their own.
  private static let readers: [String: (client: String, endings: [String: String])] = [
    ".claude": ("Claude Code", ["agents": ".md", "commands": ".md", "rules": ".md"]),
    ".cursor": ("Cursor", ["agents": ".md", "commands": ".md", "rules": ".mdc"]),
    ".github": ("Copilot", ["agents": ".agent.md", "instructions": ".instructions.md", "prompts": ".prompt.md"]),
  ]

  // MARK: Skills

  private static let mainFile = RelativePath(constant: "SKILL.md")
  /// The skills folders of the core agents, and the one that Codex had.
  private static let roots = Set(AgentTargets.core.map(\.skills.text)).union([".codex/skills"])

  private static func isSkillsFolder(_ folder: RelativePath) -> Bool {
    folder.text.utf8.reversed().starts(with: "/skills".utf8.reversed())
      && roots.contains(folder.components.suffix(2).joined(separator: "/"))
  }

  /// Directly in a skills folder.
  private static func flat(_ path: RelativePath, _ tree: DocumentTree) -> Finding? {
    guard path.name.hasSuffix(".md"), let folder = path.parent, isSkillsFolder(folder),
      let target = try? folder.appending(onDisk: String(path.name.dropLast(3)))
    else { return nil }
    let isSkill = isDescribed(path, tree)
    return Finding(
      .flat(folder, target.appending(mainFile)), in: path, severity: isSkill ? nil : .info)
  }

  /// In a folder of a skills folder that has no SKILL.md, at any depth; one finding for a folder, at the file that is
  /// most like a skill.
  private static func withoutSkillFile(
    _ path: RelativePath, _ seen: inout Set<RelativePath>, _ tree: DocumentTree
  ) -> Finding? {
    guard path.name.hasSuffix(".md"), let folder = path.parent, let root = folder.parent, isSkillsFolder(root),
      folder.name.utf8.first.map(Byte.isAlphanumeric) ?? false, seen.insert(folder).inserted
    else { return nil }
    let files = tree.fileTree.files(below: folder)
    guard !files.contains(where: { $0.name.lowercased() == "skill.md" }) else { return nil }
    let own = files.filter {
      $0.parent == folder && $0.name.hasSuffix(".md") && !otherNames.contains($0.name.lowercased())
    }
    let skill = own.first { isDescribed($0, tree) }
    return Finding(.withoutSkillFile(folder), in: skill ?? path, severity: skill == nil ? .info : nil)
  }

  private static func isDescribed(_ path: RelativePath, _ tree: DocumentTree) -> Bool {
    tree[path]?.frontMatter?["description"] != nil
  }
}

extension Message {
  fileprivate static func misnamed(_ client: String, _ folder: RelativePath, _ right: RelativePath) -> Message {
    Message(
      "agent.files-loaded.folder", "{client} does not read the folder {folder}\nrename it to {right}",
      ["client": .text(client), "folder": .text(folder.text), "right": .text(right.text)])
  }
  fileprivate static func flat(_ folder: RelativePath, _ target: RelativePath) -> Message {
    Message(
      "agent.files-loaded", "clients do not load a skill from a file directly in {folder}\nmove it to {target}",
      ["folder": .text(folder.text), "target": .text(target.text)])
  }
  fileprivate static func withoutSkillFile(_ folder: RelativePath) -> Message {
    Message(
      "agent.files-loaded.skill-file",
      "clients do not load a skill from {folder}, because it has no SKILL.md\nname the main file SKILL.md",
      ["folder": .text(folder.text)])
  }
}
