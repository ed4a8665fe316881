internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports revisions that cannot be compared as numbers.
  static let revisionPositiveInteger = Rule(
    id: "revision.positive-integer",
    severity: .error,
    summary: "A document's revision is a whole number of at least 1.",
    why: """
      Upgrades and translations compare revisions as numbers. With any other value they cannot tell which of two texts \
      is newer.
      """,
    source: "Cairn's docs: packs.md, a new skill",
    dialects: [.cairn],
    good: [
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \"12\"\n---\nText.\n")
    ],
    bad: [
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: ↓\"1.2\"\n---\nText.\n"),
      Example(at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: ↓0\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard let revision = document.metadata("cairn-revision"), number(revision.value) == nil else { return [] }
      return [Finding(.noNumber(revision.value), at: revision.span)]
    })

  /// The number in a revision's text: digits only, no sign, no leading zero.
  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy(Byte.isDigit), text.utf8.first != 0x30 else { return nil }
    return Int(text)
  }
}

extension Message {
  fileprivate static func noNumber(_ text: String) -> Message {
    Message(
      "revision.positive-integer", "'{text}' is not a revision\nuse a whole number of at least 1", ["text": .text(text)]
    )
  }
}
