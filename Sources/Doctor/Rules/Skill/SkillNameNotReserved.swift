internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports names that are reserved by a client's vendor or are device names of a system.
  static let skillNameNotReserved = Rule(
    id: "skill.name-not-reserved",
    severity: .warning,
    summary: "A skill's name is not reserved.",
    why: """
      A skill with 'claude' or 'anthropic' in its name cannot be uploaded to Claude; agents that read it from a \
      repository load it, so this is an info. Claude Code keeps names that start with `anthropic-skills:` for itself. \
      A folder with the name of a Windows device cannot be checked out there. Claude Code does not load a skill in a \
      folder `synced`, which it uses itself; this is an error.
      """,
    source: """
      Claude documentation, Agent Skills, name (platform.claude.com); Claude Code documentation, skills, Where skills \
      live (code.claude.com, November 2026); Microsoft, Naming Files
      """,
    good: [
      Example(at: "claudette/SKILL.md", "---\nname: claudette\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "console/SKILL.md", "---\nname: console\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: ".kiro/skills/synced/SKILL.md", "---\nname: synced\ndescription: Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(at: "claude-forms/SKILL.md", "---\nname: ↓claude-forms\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "aux/SKILL.md", "---\nname: ↓aux\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓anthropic-skills:pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: ".claude/skills/synced/SKILL.md", "↓---\nname: synced\ndescription: Fills forms.\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      if let fence = skill.fence, skill.folder?.lowercased() == "synced", skill.document.skillReaders.contains("claude")
      {
        return [Finding(.synced, at: fence, severity: .error)]
      }
      guard let name = skill.name else { return [] }
      let text = name.value.lowercased()
      if SkillName.isDevice(text) { return [Finding(.device(name.value), at: name.span)] }
      let word = text.split(separator: "-").first { $0 == "claude" || $0 == "anthropic" }
      let severity: Severity? = text.hasPrefix("anthropic-skills:") ? nil : .info
      return word.map { [Finding(.taken(String($0)), at: name.span, severity: severity)] } ?? []
    })
}

extension Message {
  fileprivate static func taken(_ word: String) -> Message {
    Message(
      "skill.name-not-reserved",
      "'{word}' is reserved, Claude refuses to upload skills with it in their names\nchoose another name",
      ["word": .text(word)])
  }
  fileprivate static var synced: Message {
    Message(
      "skill.name-not-reserved.synced",
      "Claude Code uses the folder 'synced' itself and does not load this skill\nrename the folder")
  }
  fileprivate static func device(_ name: String) -> Message {
    Message(
      "skill.name-not-reserved.device",
      "'{name}' is a device name on Windows and cannot be a folder there\nrename the skill",
      ["name": .text(name)])
  }
}
