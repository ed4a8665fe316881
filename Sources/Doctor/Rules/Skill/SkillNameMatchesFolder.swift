internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that folder and name are equal, because clients identify a skill by either of them.
  static let skillNameMatchesFolder = Rule(
    id: "skill.name-matches-folder",
    severity: .error,
    fix: .safe,
    summary: "A skill's name is the name of its folder.",
    why: """
      Some clients identify a skill by its folder, others by its name. If the two differ, links, routes and people who \
      use both cannot find it. It is an error where an agent reads the folder and in documents that say they are \
      Cairn's. In a collection, from which installers copy a skill to a folder with its name, it is a warning, and \
      an info for a SKILL.md inside another skill, which is copied with that one. A SKILL.md at the root has no folder \
      to match. Where another file has the name as a word, such as a subagent that loads the skill, the fix would cut that \
      tie, so it is an unsafe one.
      """,
    source: "Agent Skills specification, front matter, name",
    good: [
      Example(at: "skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // The folder's name is decomposed, as some file systems store it.
      Example(at: "cafe\u{301}/SKILL.md", "---\nname: caf\u{E9}\ndescription: Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓pdfs\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "skills/pdf/SKILL.md", "---\nname: ↓pdfs\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\n{name: ↓pdfs, description: Fills forms.}\n---\nText.\n"),
      Example(
        at: "skills/pdf/forms/SKILL.md", "---\nname: ↓pdf-forms\ndescription: Fills forms.\n---\nText.\n",
        beside: ["skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Reads PDF files.\n---\nText.\n"]),
      // A subagent loads it by its name.
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓pdfs\ndescription: Fills forms.\n---\nText.\n",
        beside: [
          ".claude/agents/clerk.md": "---\nname: clerk\ndescription: Files.\nskills: [pdfs]\n---\nText.\n"
        ]),
      Example(at: ".claude/skills/Review/SKILL.md", "---\nname: ↓review\ndescription: Reads code.\n---\nText.\n"),
      Example(at: "PDF tools/SKILL.md", "---\nname: ↓pdf-tools\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .tree { tree in
      let differing = tree.skills.compactMap { Differing($0) }
      guard !differing.isEmpty else { return [] }
      let uses = NameUses(of: Set(differing.map(\.name)), in: tree)
      return differing.map { found in
        let path = found.skill.document.path
        let isRead = !found.skill.document.skillReaders.isEmpty || found.skill.isInSharedFolder
        let isCopied = !isRead && found.skill.document.dialect != .cairn
        // A name that says more than the folder inside another skill is there on purpose.
        if isCopied, isInSkill(found.skill.document) {
          return Finding(found.message, at: found.field.valueSpan, in: path, severity: .info)
        }
        let isSafe = !uses.has(found.name, excluding: path)
        return Finding(
          found.message, at: found.field.valueSpan, in: path, severity: isCopied ? .warning : nil,
          fix: found.skill.namingFix(found.field, isSafe: isSafe))
      }
    })

  /// A skill whose name is not that of its folder.
  private struct Differing {
    let skill: Skill
    let field: FrontMatter.Field
    let name: String
    let message: Message

    init?(_ skill: Skill) {
      // Swift compares strings by canonical equivalence, so both count as normalized. Another rule reports invalid
      // names.
      guard let folder = skill.folder, let field = skill.frontMatter?["name"], case .string(let name)? = field.value,
        SkillName(name) != nil, name != folder
      else { return nil }
      self.skill = skill
      self.field = field
      self.name = name
      message = .differs(name, folder)
    }
  }

  /// Whether a skill is in the folder of another one; the root is no such folder.
  private static func isInSkill(_ document: Document) -> Bool {
    let file = RelativePath(constant: "SKILL.md")
    return document.path.ancestors.dropLast().contains { document.fileTree.isFile($0.appending(file)) }
  }
}

extension Message {
  fileprivate static func differs(_ name: String, _ folder: String) -> Message {
    // A name like this folder would not be a valid one.
    if SkillName(folder) == nil {
      return Message(
        "skill.name-matches-folder.folder",
        "the name is '{name}' but the folder is '{folder}'\nrename the folder to '{name}'",
        ["name": .text(name), "folder": .text(folder)])
    }
    return Message(
      "skill.name-matches-folder", "the name is '{name}' but the folder is '{folder}'\nrename one of them",
      ["name": .text(name), "folder": .text(folder)])
  }
}
