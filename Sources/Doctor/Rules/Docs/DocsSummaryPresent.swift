internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Asks for the line by which an agent chooses what to read.
  static let docsSummaryPresent = Rule(
    id: "docs.summary-present",
    severity: .info,
    summary: "A document that the index lists says in `summary` what it is about.",
    why: """
      Agents read the index that `[docs]` in `.cairn/config.toml` names, and choose by it what to open. A document without \
      `summary` is listed with its title alone, so an agent opens it in vain, or does not open it.
      """,
    source: "config.md, docs",
    dialects: [.docs],
    good: [
      .listed("---\nsummary: How we ship\n---\n\n# Ship\n"),
      Example(at: "notes/ship.md", "# Ship\n", install: InstallFacts(docs: DocsConfig())),
      Example(at: "docs/ship.md", "# Ship\n", install: InstallFacts()),
    ],
    bad: [
      .listed("↓# Ship\n"),
      .listed("↓---\nlast_updated: 2026-03-06\n---\n\n# Ship\n"),
      .listed("---\n↓summary:\n---\n\n# Ship\n"),
    ],
    check: .eachDocument { document in
      guard let field = document.frontMatter?["summary"] else {
        let start = document.frontMatter?.span.lower ?? document.start
        return [Finding(.missing, at: document.head(of: Span(start, document.bytes.count)))]
      }
      return FieldValue(of: field) == .empty ? [Finding(.empty, at: field.key.span)] : []
    })
}

extension Message {
  fileprivate static let missing = Message(
    "docs.summary-present", "no summary, so the index has only the title\nadd `summary: TEXT` to the front matter")
  fileprivate static let empty = Message(
    "docs.summary-present.empty", "'summary' is empty, so the index has only the title\nfill it in")
}
