internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a document whose older text was restored, so that it no longer matches the lock.
  static let revisionNotBehindLock = Rule(
    id: "revision.not-behind-lock",
    severity: .error,
    summary: "No installed document has an older revision than its lock file records.",
    why: """
      The lock file records what was written last. If an older text is restored, by a merge or a checkout of one file \
      alone, an upgrade takes the missing text for a deletion by the user. Restore the file and the lock file \
      together.
      """,
    source: "Cairn's docs: lock.md",
    dialects: [.cairn],
    good: [
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \"3\"\n---\nText.\n",
        recorded: RecordedRevision(3, in: ".cairn/lock.toml")),
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \"2\"\n---\nText.\n",
        recorded: RecordedRevision(3, in: "i18n/documents.toml")),
    ],
    bad: [
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: ↓\"2\"\n---\nText.\n",
        recorded: RecordedRevision(3, in: ".cairn/lock.toml"))
    ],
    check: .eachDocument { document in
      guard document.isBehindLock, let recorded = document.recorded, let revision = document.metadata("cairn-revision")
      else { return [] }
      return [Finding(.behind(revision.value, recorded.number), at: revision.span)]
    })
}

extension Document {
  /// Whether the document has an older revision than the lock records.
  var isBehindLock: Bool {
    guard let recorded, recorded.record == InstallFacts.lock.text,
      let revision = metadata("cairn-revision").flatMap({ Int($0.value) })
    else { return false }
    return revision < recorded.number
  }
}

extension Message {
  fileprivate static func behind(_ text: String, _ number: Int) -> Message {
    Message(
      "revision.not-behind-lock",
      "this is revision {text}, but .cairn/lock.toml records {number}\nrestore both from the same git commit",
      ["text": .text(text), "number": .number(number)])
  }
}
