internal import Vocabulary

/// The example skill of a new pack in one language: short, complete, and of use to everybody.
struct ExampleSkill: Sendable {
  /// What the skill does, when to use it, and what it does not do.
  let description: String
  /// The text below the front matter.
  let body: String
  /// Words of a task that it is for.
  let terms: [String]

  /// Its name begins with `example`, so that it is not taken for a skill of the pack, and two packs with it are noticed.
  static let name = "example-bug-report"

  /// Its path below a folder of one language.
  static let document = RelativePath(constant: "skills/example-bug-report/SKILL.md")

  /// The text for a language: its own or that of a parent of the tag in the same script; nil if there is none.
  static func text(for locale: LocaleTag) -> ExampleSkill? {
    ([locale] + locale.parents).lazy.compactMap { texts[$0.text] }.first
  }

  /// The texts, by language.
  private static let texts = [
    "en": english, "es": spanish, "fr": french, "hi": hindi, "ko": korean, "zh": chinese,
  ]

  /// SKILL.md. The first revision of the source and of every translation is 1.
  func text(in locale: LocaleTag, of pack: NewPack) -> String {
    let license = pack.license.map { "license: \($0)\n" } ?? ""
    return """
      ---
      name: \(Self.name)
      description: \(description)
      \(license)metadata:
        cairn-document: skill.\(Self.name)
        cairn-pack: \(pack.id)
        cairn-locale: \(locale)
        cairn-revision: "1"
      ---

      \(body)
      """
  }
}
