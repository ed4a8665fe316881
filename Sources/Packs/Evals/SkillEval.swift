package import Vocabulary

/// One eval of a skill: a task, and what is expected of an agent that has it.
package struct SkillEval: Sendable, Hashable {
  /// Which skill the task must lead to.
  package enum Expectation: Sendable, Hashable {
    /// The skill that the eval belongs to.
    case own
    /// Any answer without the skill that the eval belongs to.
    case notOwn
    /// The skill of this name, and its place.
    case other(Spanned<String>)
  }

  /// A string or a number, as text.
  package let id: Spanned<String>?
  /// nil if the eval has no text, or only blanks.
  package let task: Spanned<String>?
  /// nil for an eval that only says how the result must be.
  package let expectation: Expectation?
  /// The language of the task, if a key of the eval or of the file says it.
  package let language: LocaleTag?
  /// The number of statements that the result must meet.
  package let assertions: Int
  /// The eval as it is written.
  package let span: Span

  /// Whether it says which skill its task must lead to.
  package var isTrigger: Bool { expectation != nil }
}
