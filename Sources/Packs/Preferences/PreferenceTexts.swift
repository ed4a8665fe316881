internal import Vocabulary

/// The lines of the preferences in one language, without the sign of a list.
struct PreferenceTexts: Sendable {
  /// `{tag}` is the language.
  let reportLanguage: String
  let codeLanguage: String
  let verbosity: [Preferences.Verbosity: String]
  let commitStyle: [Preferences.CommitStyle: String]
  let testPolicy: [Preferences.TestPolicy: String]
  let questions: [Preferences.Questions: String]
  /// `{note}` is the user's sentence.
  let note: String

  /// The texts in a language or in the nearest of its parents; in English if there are none.
  static func texts(for locale: LocaleTag) -> PreferenceTexts {
    ([locale] + locale.parents).lazy.compactMap { all[$0.text] }.first ?? english
  }

  /// By language.
  static let all = [
    "en": english, "es": spanish, "fr": french, "hi": hindi, "ko": korean, "zh": chinese,
  ]
}
