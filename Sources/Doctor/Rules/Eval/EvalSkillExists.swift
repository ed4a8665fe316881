internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports evals that expect a skill that is nowhere in the repository.
  static let evalSkillExists = Rule(
    id: "eval.skill-exists",
    severity: .warning,
    summary: "The skill that an eval expects exists.",
    why: """
      A task that must lead to a skill that does not exist can never succeed, and `cairn route --check` leaves it out. \
      Usually the skill was renamed, or the name is misspelled.
      """,
    source: "NVIDIA/skills, evals/evals.json: expected_skill (read 2026-11-29)",
    good: [
      .evals(#"[{"query": "Make tea", "expected_skill": "brew"}, {"query": "Pour it", "expected_skill": "pour"}]"#),
      .evals(#"[{"question": "Make tea", "expected_skill": "tea-house:brew"}]"#),
      .evals(#"[{"query": "Make soup", "expected_skill": null}, {"query": "Wait", "expected_skill": "none"}]"#),
      // Another skill that the task would suit better is a remark.
      .evals(#"[{"query": "Make soup", "should_trigger": false, "expected_skill": "soup"}]"#),
    ],
    bad: [
      .evals(#"[{"question": "Make tea", "expected_skill": ↓"bew"}]"#),
      .evals("{\"evals\": [\n  {\"prompt\": \"Make soup\", \"expected_skill\": ↓\"soup\"}\n]}\n"),
    ],
    check: .tree { tree in
      guard !tree.evals.isEmpty else { return [] }
      let named = tree.skills.compactMap { $0.name?.value }
      let known = Set(named).union(folders(in: tree.fileTree))
      return tree.evals.flatMap { file in
        file.evals.evals.compactMap { eval -> Finding? in
          guard case .other(let name)? = eval.expectation, !known.contains(name.value) else { return nil }
          return Finding(.unknown(NearestName(name.value, among: known.sorted())), at: name.span, in: file.path)
        }
      }
    })

  /// The names of the folders that contain a `SKILL.md`.
  private static func folders(in fileTree: FileTree) -> Set<String> {
    Set(fileTree.sortedFiles(below: nil).lazy.filter { $0.isNamed("SKILL.md") }.compactMap { $0.parent?.name })
  }
}

extension Message {
  fileprivate static func unknown(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "eval.skill-exists.nearest",
        "this eval expects the skill '{skill}', which does not exist\ndid you mean '{nearest}'?",
        name.arguments(as: "skill")),
      else: Message(
        "eval.skill-exists",
        "this eval expects the skill '{skill}', which does not exist\ncorrect the name, or remove the eval",
        name.arguments(as: "skill")))
  }
}
