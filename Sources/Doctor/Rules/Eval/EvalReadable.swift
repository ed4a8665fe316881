internal import Reporting

extension Rule {
  /// Reports files with evals that no tool can read.
  static let evalReadable = Rule(
    id: "eval.readable",
    severity: .warning,
    summary: "The JSON files in `evals/` of a skill can be read.",
    why: """
      A file that cannot be read has no evals: whatever runs them stops or checks less than you think. Every JSON file \
      directly in `evals/` or in a folder of a language there is read, and `triggers.yaml`; inputs belong in \
      `evals/files/`, which is not read.
      """,
    source: "RFC 8259; anthropics/skills, skill-creator, references/schemas.md (read 2026-11-29)",
    good: [
      .evals(#"{"skill_name": "brew", "evals": [{"id": 1, "prompt": "Make tea", "expected_output": "Tea"}]}"#),
      .evals(#"[{"query": "make tea", "should_trigger": true}]"#, at: "trigger-eval.json"),
      // A file of another tool.
      .evals("[3, {\"runs\": null}]\n", at: "benchmark.json"),
      .evals("should_trigger:\n  - make tea\n", at: "triggers.yaml"),
      .evals("- broken: [\n", at: "promptfoo.yaml"),
      .evals("{", at: "files/broken.json"),
    ],
    bad: [
      .evals("{\"evals\": [{\"id\": 1, \"prompt\": \"Make tea\"}↓}"),
      .evals("[{\"query\": \"make tea\", \"should_trigger\": ↓True}]", at: "triggers.json"),
      .evals("{\n  ↓// Runs weekly.\n  \"evals\": []\n}\n"),
      .evals("should_trigger:\n  - make tea\n↓should_trigger:\n  - brew it\n", at: "triggers.yaml"),
    ],
    check: .tree { tree in tree.evals.flatMap { $0.findings("eval.readable") } })
}
