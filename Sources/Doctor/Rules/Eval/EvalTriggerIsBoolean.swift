internal import Reporting

extension Rule {
  /// Reports evals whose expectation is a text or a number, which tools read in different ways.
  static let evalTriggerIsBoolean = Rule(
    id: "eval.trigger-is-boolean",
    severity: .warning,
    summary: "`should_trigger` of an eval is true or false.",
    why: """
      A tool that compares the value with `true` takes "yes" for no, and one that asks whether there is a text takes \
      "no" for yes. `cairn route --check` does not ask such an eval.
      """,
    source: "anthropics/skills, skill-creator, run_eval.py; Agent Skills documentation (read 2026-11-29)",
    good: [
      .evals(#"[{"query": "make tea", "should_trigger": true}, {"query": "make soup", "should_trigger": false}]"#),
      .evals(#"{"should_trigger": ["make tea"], "should_not_trigger": []}"#),
      // It is not said.
      .evals(#"[{"query": "make tea", "should_trigger": null}]"#),
      .evals("should_trigger:\n  - make tea\n", at: "triggers.yaml"),
    ],
    bad: [
      .evals(#"[{"query": "make tea", "should_trigger": ↓"yes"}]"#),
      .evals(#"{"evals": [{"id": 1, "prompt": "Tea", "should_trigger": ↓"false"}, {"id": 2, "shouldTrigger": ↓1}]}"#),
    ],
    check: .tree { tree in tree.evals.flatMap { $0.findings("eval.trigger-is-boolean") } })
}
