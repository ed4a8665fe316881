internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports files with evals that name another skill than the one that they are next to.
  static let evalOwnSkill = Rule(
    id: "eval.own-skill",
    severity: .warning,
    summary: "Evals name the skill that they belong to.",
    why: """
      Tools find the skill of an eval by this name and run it with that skill, or with none. Usually the folder was \
      copied from another skill, or the skill was renamed.
      """,
    source: "anthropics/skills, skill-creator, references/schemas.md: skill_name (read 2026-11-29)",
    good: [
      .evals(#"{"skill_name": "brew", "evals": []}"#),
      .evals(#"{"skill": "tea-house:brew", "test_cases": []}"#),
      .evals(#"{"evals": [{"id": 1, "prompt": "Make tea"}]}"#),
      Example(
        at: "skills/tea/evals/evals.json", #"{"skill_name": "brew", "evals": []}"#,
        beside: ["skills/tea/SKILL.md": Example.skill("brew")]),
    ],
    bad: [
      .evals(#"{"skill_name": ↓"pour", "evals": [{"id": 1, "prompt": "Make tea"}]}"#),
      .evals(
        "{\n  \"skill\": ↓\"Brew tea\",\n  \"cases\": [{\"prompt\": \"Make tea\", \"should_trigger\": true}]\n}\n"),
    ],
    check: .tree { tree in
      tree.evals.compactMap { file -> Finding? in
        // Without its SKILL.md, in a check of single files, the name of the skill is not known.
        guard let name = file.evals.skill,
          let document = tree[file.folder.appending(RelativePath(constant: "SKILL.md"))]
        else { return nil }
        let own = file.folder.name
        let named = Skill(document)?.name?.value
        let bare = name.value.utf8.split(separator: UInt8(ascii: ":")).last.map { String(Substring($0)) } ?? ""
        guard bare != own, bare != named else { return nil }
        return Finding(.other(name.value, own: named ?? own), at: name.span, in: file.path)
      }
    })
}

extension Message {
  fileprivate static func other(_ name: String, own: String) -> Message {
    Message(
      "eval.own-skill",
      "these evals name the skill '{name}', but belong to '{own}'\ncorrect the name, or move the file",
      ["name": .text(name), "own": .text(own)])
  }
}
