internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A ledger that cannot be read knows of no translation.
  static let localeLedgerValid = Rule(
    id: "locale.ledger-valid",
    severity: .error,
    fix: .safe,
    summary: "A pack's ledger can be read, and every key of it is known.",
    why: """
      The ledger says which revision of its source each translation was made from. What cannot be read there is not \
      known, and every rule about translations keeps silent.
      """,
    source: "formats.md, the ledger",
    good: [
      .ledger("[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
      // Without a manifest that names it, it is nobody's.
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
