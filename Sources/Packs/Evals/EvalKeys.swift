/// The keys of the files in `evals/` of public skills that Cairn reads; other keys are ignored. The repositories were
/// read in November 2026.
///
/// | shape | source |
/// | --- | --- |
/// | `{skill_name, evals: [{id, prompt, expected_output, files, expectations}]}` | anthropics/skills, skill-creator, references/schemas.md |
/// | the same with `assertions` | Agent Skills documentation, "Evaluating skills" (agentskills.io) |
/// | `[{query, should_trigger}]` | skill-creator's run_loop.py; the Agent Skills documentation's `eval_queries.json` |
/// | `[{id, question, expected_skill, expected_behavior}]` | NVIDIA/skills; `expected_skill` is null if this skill must not be used |
/// | `{skills, query, files, expected_behavior}` | Claude documentation, skill authoring best practices |
/// | `{skill_name, trigger_evals: […], …}` | collections with both kinds in `evals.json` |
/// | `{skill_name, queries: […]}` | netresearch/typo3-testing-skill |
/// | `{skill_name, cases: […]}` | adewale/good-repo |
/// | `{skill, test_cases: [{input, should_trigger}]}` | ohernandezdev/karpathy-output |
/// | `{should_trigger: […], should_not_trigger: […]}`, also in YAML | JacksonTai2007/gpt-image-2-prompting-skill; within `triggers` or `trigger_eval` in others |
/// | `{skillName, shouldTrigger: […], shouldNotTrigger: […]}` | tests of skills for GitHub Copilot |
enum EvalKeys {
  /// The name of the skill that the file is about.
  static let skill = ["skill_name", "skillName", "skill"]
  /// A list of evals, or an object with the lists of `wanted` and `unwanted`.
  static let lists = [
    "evals", "triggers", "trigger", "trigger_evals", "trigger_eval", "trigger_tests", "cases", "test_cases", "queries",
  ]
  /// Whether a task must lead to the skill: a boolean of an eval, or the list of the tasks that must.
  static let wanted = ["should_trigger", "shouldTrigger"]
  /// The list of the tasks that must not lead to the skill.
  static let unwanted = ["should_not_trigger", "shouldNotTrigger"]
  /// The name of the skill that a task must lead to.
  static let expected = ["expected_skill", "expectedSkill"]
  /// The text of the task.
  static let task = ["query", "prompt", "question", "input", "text", "task"]
  /// The language of the task.
  static let language = ["language", "lang", "locale"]
  /// What the result must meet: a list of statements, or one statement.
  static let assertions = ["expectations", "assertions", "expected_behavior", "expected_behaviors"]
}
