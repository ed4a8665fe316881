package import Vocabulary

/// A task with the skill that it must lead to, or must not.
package struct EvalTrigger: Sendable, Hashable {
  /// What is expected of the router's answer: the skill to follow, and those to use with it.
  package enum Expectation: Sendable, Hashable {
    /// The skill is in the answer.
    case chosen(SkillName)
    /// The skill is not in the answer.
    case notChosen(SkillName)

    /// The skill that the expectation is about.
    package var skill: SkillName {
      switch self {
      case .chosen(let skill), .notChosen(let skill): skill
      }
    }
  }

  package let task: String
  package let expectation: Expectation
  /// nil if nothing says the language of the task.
  package let language: LocaleTag?
  /// Where the task is written.
  package let path: RelativePath
  package let place: Place

  package init(
    task: String, expectation: Expectation, language: LocaleTag?, path: RelativePath, place: Place
  ) {
    self.task = task
    self.expectation = expectation
    self.language = language
    self.path = path
    self.place = place
  }

  /// nil for an eval of `skill` that is none: it has no task, or does not say which skill it expects, or the name that
  /// it says cannot be one.
  package init?(_ eval: SkillEval, of skill: SkillName, language: LocaleTag?, path: RelativePath, lines: LineIndex) {
    guard let task = eval.task, let expected = eval.expectation else { return nil }
    switch expected {
    case .own: expectation = .chosen(skill)
    case .notOwn: expectation = .notChosen(skill)
    case .other(let name):
      guard let name = SkillName(name.value) else { return nil }
      expectation = .chosen(name)
    }
    self.task = task.value
    self.language = eval.language ?? language
    self.path = path
    place = lines.place(at: task.span.lower)
  }
}
