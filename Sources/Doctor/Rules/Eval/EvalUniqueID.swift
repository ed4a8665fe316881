internal import Reporting

extension Rule {
  /// Reports ids that a list of evals has more than once.
  static let evalUniqueID = Rule(
    id: "eval.unique-id",
    severity: .warning,
    summary: "The evals of a list have different ids.",
    why: """
      Tools store the result of an eval under its id, so one result replaces the other, and a report names the wrong \
      task.
      """,
    source: "anthropics/skills, skill-creator, references/schemas.md: evals[].id is unique (read 2026-11-29)",
    good: [
      .evals(#"{"evals": [{"id": 1, "prompt": "Tea"}, {"id": 2, "prompt": "Soup"}, {"prompt": "Wait"}]}"#),
      // Two lists are numbered separately.
      .evals(#"{"trigger_evals": [{"id": 1, "query": "tea"}], "evals": [{"id": 1, "prompt": "Tea"}]}"#),
    ],
    bad: [
      .evals(#"{"evals": [{"id": 1, "prompt": "Make tea"}, {"id": ↓1, "prompt": "Make soup"}]}"#),
      .evals("[\n  {\"id\": \"tea\", \"query\": \"a\"},\n  {\"id\": ↓\"tea\", \"query\": \"b\"}\n]\n"),
    ],
    check: .tree { tree in tree.evals.flatMap { $0.findings("eval.unique-id") } })
}
