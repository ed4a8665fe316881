package import Vocabulary

/// `[preferences]` of the config: how agents are to work here. Each that is set is one line of the root block.
package struct Preferences: Sendable, Hashable {
  /// The language of answers and reports.
  package var reportLanguage: LocaleTag?
  /// The language of comments, names and commit messages.
  package var codeLanguage: LocaleTag?
  package var verbosity: Verbosity?
  package var commitStyle: CommitStyle?
  package var testPolicy: TestPolicy?
  package var questions: Questions?
  /// One sentence of the user's own, as Markdown.
  package var note: String?

  package init() {}

  package var isEmpty: Bool { self == Preferences() }

  /// How long answers are.
  package enum Verbosity: String, Sendable, CaseIterable {
    case brief, detailed
  }

  /// How commit messages begin.
  package enum CommitStyle: String, Sendable, CaseIterable {
    /// Conventional Commits 1.0.0.
    case conventional
    /// A verb in the imperative, without a type.
    case imperative
    /// As the last messages in the history.
    case history
  }

  /// When tests are written.
  package enum TestPolicy: String, Sendable, CaseIterable {
    /// Before the code.
    case first
    /// Together with the code.
    case together
    /// Only on request.
    case request
  }

  /// What an agent does where something is unclear.
  package enum Questions: String, Sendable, CaseIterable {
    case ask, assume
  }
}
