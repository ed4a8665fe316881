internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without a readable ledger, nothing is known about translations.
  static let localeLedgerValid = Rule(
    id: "locale.ledger-valid",
    severity: .error,
    fix: .safe,
    summary: "A pack's ledger is valid, and all its keys are known.",
    why: """
      The ledger records from which revision of its source each translation was made. If it cannot be read, the rules \
      about translations cannot report anything.
      """,
    source: "Cairn's docs: ledger.md",
    good: [
      .ledger("[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
      // A ledger that no manifest names does not belong to a pack.
      Example(at: "i18n/documents.toml", "title = \"Papers\"\n"),
    ],
    bad: [
      .ledger("[documents.\"skill.brew\"]\nrevision = ↓0\ndigest = ↓\"md5:1\"\n"),
      .ledger(
        "[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n↓revison = 2\n"),
    ],
    check: .eachPack { pack in
      guard let ledger = pack.contents.manifest?.ledger else { return [] }
      return pack.findings(in: ledger, reportedElsewhere: Rule.ids.subtracting(["locale.ledger-valid"]))
    })
}
