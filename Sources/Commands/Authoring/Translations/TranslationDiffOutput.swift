internal import Packs
internal import Reporting

/// What changed in a source, in JSON. Paths are relative to the root.
struct TranslationDiffOutput: AnswerBody {
  let root: String
  let id: String
  let locale: String
  let source: String
  let path: String
  /// What the translation was made from, and the source as the ledger has it.
  let from: Side
  let to: Side
  /// A unified diff; empty if nothing changed.
  let diff: String
  /// The sections of the translation that the changes concern.
  let sections: [Section]

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "id": "The id of the document.", "locale": "The language.", "source": "The path of the source.",
    "path": "The path of the translation.", "from": "What the translation was made from.",
    "to": "The source as the ledger has it.", "diff": "What changed, as a unified diff; empty if nothing did.",
    "sections": "The sections of the translation that the changes concern.",
  ]

  /// A revision of a source.
  struct Side: Codable, DescribedKeys {
    let revision: Int
    /// The commit that has it; nil if it was not looked for.
    let commit: String?

    static let keyTexts = [
      "revision": "The revision in the ledger.",
      "commit": "The commit that has it; not there if it was not looked for.",
    ]
  }

  /// A section of the translation.
  struct Section: Codable, DescribedKeys {
    /// The id of its marker; nil without one.
    let id: String?
    let frontMatter: Bool
    let title: String?
    /// Its first line; nil if the translation does not have the section.
    let line: Int?
    let text: String

    init(_ section: TranslationDiff.Section) {
      id = section.id
      frontMatter = section.isFrontMatter
      title = section.title
      line = section.line
      text = section.lines.joined(separator: "\n")
    }

    static let keyTexts = [
      "id": "The id of the section's marker; not there without one.",
      "frontMatter": "Whether it is the front matter.", "title": "Its heading; not there without one.",
      "line": "Its first line; not there if the translation does not have the section.", "text": "Its lines.",
    ]
  }
}
