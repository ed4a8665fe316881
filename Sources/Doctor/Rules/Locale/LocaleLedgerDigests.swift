internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without digests, a changed text is not noticed.
  static let localeLedgerDigests = Rule(
    id: "locale.ledger-digests",
    severity: .warning,
    fix: .safe,
    summary: "Every entry of a pack's ledger has the digest of its text.",
    why: """
      The revision says which text a translation was made from; the digest shows that this text has not changed since. \
      In a ledger that was written by hand the digests may be missing. The fix adds them from the texts as they are; for \
      an outdated translation, the text it was made from is not known, and nothing is added.
      """,
    source: "Cairn's docs: ledger.md",
    good: [
      .ledger("[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
      // An outdated translation: nobody knows the digest of its source.
      .ledger(
        "[documents.\"skill.brew\"]\nrevision = 2\ndigest = \"\(Example.digest)\"\n\n"
          + "[documents.\"skill.brew\".ko]\nrevision = 1\nreview = \"human\"\n"),
    ],
    bad: [
      .ledger(
        "[documents.↓\"skill.brew\"]\nrevision = 1\n",
        fixed: "[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(brewed)\"\n"),
      .ledger(
        "[documents.\"skill.brew\"]\nrevision = 1 # first\ndigest = \"\(brewed)\"\n\n"
          + "[documents.\"skill.brew\".↓ko]\nrevision = 1\nreview = \"human\"\n",
        fixed: "[documents.\"skill.brew\"]\nrevision = 1 # first\ndigest = \"\(brewed)\"\n\n"
          + "[documents.\"skill.brew\".ko]\nrevision = 1\nsource = \"\(brewed)\"\nreview = \"human\"\n"),
    ],
    check: .eachPack { pack in
      guard let path = pack.contents.manifest?.ledger, let ledger = pack.contents.ledger else { return [] }
      let severity: Severity? = pack.isInstalled ? .info : nil
      func finding(_ message: Message, _ key: String, _ digest: Digest?, at span: Span, below line: Span) -> Finding {
        let insertion = pack.bytes(of: path).flatMap { bytes in
          digest.map { TOMLInsertion.line("\(key) = \"\($0)\"", afterLineOf: line.lower, in: bytes) }
        }
        return Finding(
          message, at: span, in: pack.tree(path), severity: severity,
          fix: insertion.map { .edit([.edit(pack.tree(path), $0.span, $0.text)], description: .add) })
      }
      let sources = Dictionary(
        pack.contents.versions.filter { $0.locale == ledger.source }.map { ($0.id, $0.file) }
      ) { first, _ in first }
      return ledger.documents.flatMap { id, entry in
        let source = sources[id].flatMap { pack.bytes(of: $0) }
        let text = source.map { Ledger.digest(ofSource: $0) }
        var findings: [Finding] = []
        // The first text of a new document may still have to be written.
        if entry.digest == nil, !(source.map(AuthorPlaceholder.isIn) ?? false) {
          findings.append(finding(.missing(id), "digest", text, at: entry.span, below: entry.revisionSpan))
        }
        for (locale, translation) in entry.translations
        where translation.source == nil && translation.revision == entry.revision {
          findings.append(
            finding(
              .unknownSource(id, locale), "source", entry.digest ?? text, at: translation.span,
              below: translation.revisionSpan))
        }
        return findings
      }
    })

  /// The digest of the skill in the examples.
  private static var brewed: Digest { Ledger.digest(ofSource: Array(Example.skill("brew").utf8)) }
}

extension Message {
  fileprivate static func missing(_ id: String) -> Message {
    Message(
      "locale.ledger-digests", "the ledger has no digest of {id}, so a changed text is not noticed\nadd its digest",
      ["id": .text(id)])
  }
  fileprivate static func unknownSource(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "locale.ledger-digests.source",
      "the ledger does not record which text {id} in {locale} was translated from\nadd the digest of its source",
      ["id": .text(id), "locale": .text(locale.text)])
  }
  fileprivate static let add = Message("locale.ledger-digests.fix", "add the digest to the ledger")
}
