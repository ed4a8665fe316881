internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a revision that differs between a document and its ledger or lock.
  static let revisionMatchesLedger = Rule(
    id: "revision.matches-ledger",
    severity: .error,
    fix: .safe,
    summary: "A document's revision equals the one that its ledger or lock file records.",
    why: """
      The ledger records which revision of the source each translation was made from, the lock file which revision was \
      installed. If the document states another number, checks of translations and upgrades start from a wrong number.
      """,
    source: "Cairn's docs: ledger.md",
    dialects: [.cairn],
    good: [
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \"3\"\n---\nText.\n",
        recorded: RecordedRevision(3, in: "i18n/documents.toml"))
    ],
    bad: [
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: ↓\"2\"\n---\nText.\n",
        fixed: "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \"3\"\n---\nText.\n",
        recorded: RecordedRevision(3, in: "i18n/documents.toml")),
      Example(
        at: "tea.md", "---\nmetadata:\n  cairn-document: ↓recipe.tea\n---\nText.\n",
        recorded: RecordedRevision(3, in: ".cairn/lock.toml")),
    ],
    check: .eachDocument { document in
      guard let recorded = document.recorded, let named = document.metadata("cairn-document") else { return [] }
      guard let revision = document.metadata("cairn-revision") else {
        return [Finding(.missing(recorded), at: named.span)]
      }
      guard revision.value != String(recorded.number), !document.isBehindLock else { return [] }
      let fix = Repair.replace(revision.span, with: "\"\(recorded.number)\"")
      return [Finding(.differs(revision.value, recorded), at: revision.span, fix: fix)]
    })
}

extension Message {
  fileprivate static func differs(_ text: String, _ recorded: RecordedRevision) -> Message {
    Message(
      "revision.matches-ledger", "cairn-revision is {text}, but {record} records {number}\nmake them the same",
      ["text": .text(text), "record": .text(recorded.record), "number": .number(recorded.number)])
  }
  fileprivate static func missing(_ recorded: RecordedRevision) -> Message {
    Message(
      "revision.matches-ledger.missing", "cairn-revision is missing, but {record} records {number}\nadd it",
      ["record": .text(recorded.record), "number": .number(recorded.number)])
  }
}
