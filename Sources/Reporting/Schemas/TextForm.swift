/// The form of a text, as a schema can say it: every text that a reader accepts has it. A reader may accept less, where a
/// pattern cannot say it.
package struct TextForm: Sendable, Hashable {
  /// A regular expression that is the same for ECMA-262, Python and Rust.
  package var pattern: String?
  /// The only texts that it may be; empty if there are more.
  package var choices: [String] = []
  /// The most characters.
  package var maxLength: Int?
  /// A text of this form.
  package let example: String

  private init(_ pattern: String, maxLength: Int? = nil, example: String) {
    self.pattern = pattern
    self.maxLength = maxLength
    self.example = example
  }

  private init(choices: [String]) {
    self.choices = choices
    example = choices.first ?? ""
  }

  /// One of a few texts.
  package static func oneOf(_ choices: [String]) -> TextForm { TextForm(choices: choices) }

  /// The name of a case.
  package static func oneOf<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> TextForm {
    TextForm(choices: type.allCases.map(\.rawValue))
  }

  /// Semantic Versioning 2.0.0, its own suggestion for a regular expression, with digits of ASCII only.
  package static let semanticVersion: TextForm = {
    let number = "(0|[1-9][0-9]*)"
    let identifier = "(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)"
    return TextForm(
      "^\(number)\\.\(number)\\.\(number)(-\(identifier)(\\.\(identifier))*)?(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$",
      example: "1.2.0")
  }()

  /// Comparisons with versions.
  package static let versionRange = TextForm("^[0-9a-zA-Z<>=^~*., +-]+$", example: ">=0.1")

  /// `sha256:` and the digits.
  package static let digest = TextForm("^sha256:[0-9a-f]{64}$", example: "sha256:" + String(repeating: "0", count: 64))

  /// The digits of a commit.
  package static let commit = TextForm(
    "^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$", example: String(repeating: "0", count: 40))

  /// A path below a root, with `/`. Names that only some platform reads differently are not in the pattern.
  package static let path = TextForm(
    "^(?!/)(?!.*//)(?!.*/$)(?!(.*/)?\\.{1,2}(/|$))[^\\x00-\\x1F\\x7F\\\\:]+$", maxLength: 1024, example: "docs/notes.md"
  )

  /// The name of a skill: lower-case letters and digits of any script with single hyphens between them.
  package static let skillName = TextForm(
    "^(?!-)(?!.*--)(?!.*-$)[^\\x00-,./:-`{-\\x7F]+$", maxLength: 64, example: "release")

  /// The name of a skill, or `*` for all of them.
  package static let skillNameOrAll = TextForm(
    "^(\\*|(?!-)(?!.*--)(?!.*-$)[^\\x00-,./:-`{-\\x7F]+)$", maxLength: 64, example: "release")

  /// A language tag (RFC 5646).
  package static let locale = TextForm("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", example: "pt-BR")

  /// Two or more lower-case words joined by dots.
  package static let dottedName = TextForm("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", example: "acme.web")

  /// The same, except for the names of documents of skills.
  package static let documentID = TextForm("^(?!skill\\.)[a-z0-9-]+(\\.[a-z0-9-]+)+$", example: "agents.root")

  /// One line of at most so many characters.
  package static func line(upTo length: Int) -> TextForm {
    TextForm("^[^\\x00-\\x1F\\x7F]+$", maxLength: length, example: "Run the tests before you report.")
  }

  /// A pattern for paths.
  package static let glob = TextForm("^(?!/)(?!.*//)(?!.*/$)(?!(.*/)?\\.{1,2}(/|$)).+$", example: "docs/**")

  /// A moment in UTC, to the second (RFC 3339).
  package static let time = TextForm(
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", example: "2026-01-02T03:04:05Z")

  /// 32 bytes in base64.
  package static let key = TextForm("^[A-Za-z0-9+/]{43}=$", example: String(repeating: "A", count: 43) + "=")

  /// The digits of a SHA-256.
  package static let sha256 = TextForm("^[0-9a-f]{64}$", example: String(repeating: "0", count: 64))
}
