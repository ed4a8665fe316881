internal import Reporting

extension Rule {
  /// Reports evals that expect a skill for no task.
  static let evalTaskPresent = Rule(
    id: "eval.task-present",
    severity: .warning,
    summary: "An eval that says which skill it expects has a task.",
    why: """
      `cairn route --check` and other tools ask which skill a task leads to. Without a text there is nothing to ask, so \
      the eval checks nothing. The text is the value of `query`, `prompt`, `question`, `input`, `text` or `task`.
      """,
    source: "Agent Skills documentation, optimizing skill descriptions; anthropics/skills, skill-creator",
    good: [
      .evals(#"[{"query": "make tea", "should_trigger": true}, {"prompt": "make soup", "should_trigger": false}]"#),
      .evals(#"[{"question": "Make tea", "expected_skill": "brew", "expected_behavior": ["It is hot"]}]"#),
      .evals(#"{"should_trigger": ["make tea", {"text": "brew it"}], "should_not_trigger": []}"#),
      // Nothing is expected of the router.
      .evals(#"{"evals": [{"id": 1, "turns": ["Make tea", "Now milk"], "assertions": ["It is hot"]}]}"#),
    ],
    bad: [
      .evals(#"[↓{"query": "  ", "should_trigger": true}]"#),
      .evals("{\"cases\": [\n  ↓{\"id\": 1, \"expected_skill\": \"brew\"}\n]}\n"),
      .evals(#"{"should_trigger": [↓""]}"#),
    ],
    check: .tree { tree in tree.evals.flatMap { $0.findings("eval.task-present") } })
}
