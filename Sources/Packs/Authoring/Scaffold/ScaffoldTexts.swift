internal import Vocabulary

/// The sentences of a new skill in one language: headings, and one line each on what belongs there.
struct ScaffoldTexts: Sendable {
  /// A section of a document.
  struct Section: Sendable {
    let heading: String
    /// What belongs there.
    let hint: String

    init(_ heading: String, _ hint: String) {
      self.heading = heading
      self.hint = hint
    }
  }

  /// The hint for the description. It has the words by which a description says when to use its skill.
  let description: String
  /// The sections of a procedure, by their ids.
  let sections: [String: Section]
  /// The hint for a section that only a pack knows.
  let otherSection: String
  /// The hint for the text of a plain skill.
  let summary: String
  /// The sections of a plain skill.
  let steps: Section
  let limits: Section
  /// Sentences about the other files of the skill; `{link}` is the link to the file.
  let readReference: String
  let runScript: String
  let fillAsset: String
  /// A document in `references/`.
  let reference: Section
  /// The hint for the purpose of a script, and the word before its usage.
  let scriptPurpose: String
  let usage: String
  /// A template in `assets/`.
  let asset: Section
  /// What Codex shows of the skill: the hint for a short description, and a prompt with `{skill}`.
  let shortDescription: String
  let prompt: String

  /// The texts in a language or in the nearest of its parents; in English if there are none.
  static func texts(for locale: LocaleTag) -> ScaffoldTexts {
    ([locale] + locale.parents).lazy.compactMap { all[$0.text] }.first ?? english
  }

  /// Whether there are texts in a language or in a parent of it.
  static func isAvailable(in locale: LocaleTag) -> Bool {
    ([locale] + locale.parents).contains { all[$0.text] != nil }
  }

  private static let all = [
    "en": english, "es": spanish, "fr": french, "hi": hindi, "ko": korean, "zh": chinese,
  ]
}
