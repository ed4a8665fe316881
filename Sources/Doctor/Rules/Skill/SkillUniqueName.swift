internal import Reporting
internal import Vocabulary

extension Rule {
  /// Of two skills with one name a client calls one, and nobody knows which.
  static let skillUniqueName = Rule(
    id: "skill.unique-name",
    severity: .warning,
    summary: "Skills that one client lists together have different names.",
    why: "Of two skills with one name a client loads the first it finds, or the last; the other one is never used.",
    source: "Agent Skills, client implementation guide, name collisions",
    good: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms for Claude.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: "plugins/b/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: ["plugins/a/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
    ],
    bad: [
      Example(
        at: "skills/pdf-2/SKILL.md", "---\nname: ↓pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: ["skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: ".cursor/skills/forms/SKILL.md", "---\nname: ↓pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
    ],
    check: .tree { tree in
      SkillShelf.all(in: tree).flatMap { shelf -> [Finding] in
        let names = shelf.skills.map { $0.name?.value ?? "" }
        // The one that is also its folder's keeps the name, else the first.
        var keepers: [String: Int] = [:]
        for (index, name) in names.enumerated() where !name.isEmpty {
          guard let keeper = keepers[name] else {
            keepers[name] = index
            continue
          }
          if shelf.skills[index].folder == name, shelf.skills[keeper].folder != name { keepers[name] = index }
        }
        return zip(names, shelf.skills).enumerated().compactMap { index, pair in
          guard let keeper = keepers[pair.0], keeper != index else { return nil }
          let path = shelf.skills[keeper].document.path
          return Finding(.taken(pair.0, by: path), at: pair.1.name?.span, in: pair.1.document.path)
        }
      }
    })
}

extension Message {
  fileprivate static func taken(_ name: String, by path: RelativePath) -> Message {
    Message(
      "skill.unique-name", "{path} is called '{name}', too; rename one of them",
      ["name": .text(name), "path": .text(path.text)])
  }
}
