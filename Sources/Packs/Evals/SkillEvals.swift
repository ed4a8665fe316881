package import Reporting
package import Vocabulary

/// What a file in the folder `evals` of a skill says, as far as Cairn uses it; see `EvalKeys` for the shapes.
package struct SkillEvals: Sendable {
  /// The name of the skill that the file says it is about.
  package let skill: Spanned<String>?
  /// In the order of the file; empty for a file of another kind.
  package let evals: [SkillEval]
  /// `eval.readable`, `eval.task-present`, `eval.trigger-is-boolean`, `eval.unique-id`, in the order of the file.
  package let faults: [Diagnostic]

  init(skill: Spanned<String>?, evals: [SkillEval], faults: [Diagnostic]) {
    self.skill = skill
    self.evals = evals
    self.faults = faults
  }

  /// The number of statements of all evals.
  package var assertions: Int { evals.reduce(0) { $0 + $1.assertions } }

  /// The id of the error of a file that cannot be read.
  package static let unreadable = "eval.readable"
  /// The id of the error of an eval without a task.
  package static let taskless = "eval.task-present"
}
