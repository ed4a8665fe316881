internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Without an entry in the ledger, it is unknown whether a document is up to date.
  static let localeEveryDocumentInLedger = Rule(
    id: "locale.every-document-in-ledger",
    severity: .error,
    fix: .safe,
    summary: "Every document below `locales/` has an entry in the pack's ledger, and every entry has a document.",
    why: """
      A document without an entry has no revision, so its translations are never reported as outdated and an upgrade \
      cannot tell old from new. An entry without a document is left from a renamed or deleted document and is less \
      severe.
      """,
    source: "Cairn's docs: ledger.md",
    good: [
      .ledger("[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
      // A pack without a ledger does not have to list its documents.
      .manifest(""),
      Example(
        at: "templates/locales/ko/skills/brew/SKILL.md",
        "---\nname: brew\ndescription: Brews tea.\n---\n\n<!-- cairn-untranslated: translate this copy -->\n\n# Brew\n",
        beside: [
          "manifest.toml": Example.ledgerManifest, "templates/locales/en/skills/brew/SKILL.md": Example.skill("brew"),
          "i18n/documents.toml": Example.ledgerHead
            + "[documents.\"skill.brew\"]\nrevision = 3\ndigest = \"\(Example.digest)\"\n",
        ]),
    ],
    bad: [
      Example(
        at: "templates/locales/en/skills/brew/SKILL.md", "↓" + Example.skill("brew"), fixed: Example.skill("brew"),
        beside: ["manifest.toml": Example.ledgerManifest, "i18n/documents.toml": "schema = 1\nsource = \"en\"\n"]),
      Example(
        at: "templates/locales/ko/skills/brew/SKILL.md",
        "---\nname: brew\ndescription: 차.\nmetadata:\n  cairn-revision: ↓\"3\"\n---\n\n# 차\n\n끓이기.\n",
        fixed: "---\nname: brew\ndescription: 차.\nmetadata:\n  cairn-revision: \"3\"\n---\n\n# 차\n\n끓이기.\n",
        beside: [
          "manifest.toml": Example.ledgerManifest, "templates/locales/en/skills/brew/SKILL.md": Example.skill("brew"),
          "i18n/documents.toml": Example.ledgerHead
            + "[documents.\"skill.brew\"]\nrevision = 3\ndigest = \"\(Example.digest)\"\n",
        ]),
      .ledger(
        "[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n\n"
          + "[documents.↓\"skill.steep\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
    ],
    check: .eachPack { pack in
      guard let path = pack.contents.manifest?.ledger, let ledger = pack.contents.ledger,
        let bytes = pack.bytes(of: path)
      else { return [] }
      var entries = LedgerInsertions(ledger, bytes)
      let versions = pack.contents.versions.filter { MarkdownDocument.isMarkdown($0.file) }
      // A copy that is to be translated gets its entry when the translation is accepted.
      let lacking = versions.filter { version in
        ledger.revision(of: version.id, in: version.locale) == nil && !pack.isUntranslatedCopy(version)
      }
      for version in lacking { entries.add(version, pack.bytes(of: version.file)) }
      // An entry that cannot be read still exists; another entry would be a duplicate.
      let isValid = Ledger.read(bytes).faults.allSatisfy { $0.severity != .error }
      let repairs = isValid ? entries.repairs(in: pack.tree(path)) : [:]
      let severity: Severity? = pack.isInstalled ? .info : nil
      let missing = lacking.map { version in
        Finding(
          .missing(version.id, version.locale),
          at: pack.bytes(of: version.file).flatMap { SourceRevision(in: $0).span },
          in: pack.tree(version.file), severity: severity, fix: repairs[version])
      }
      let present = Set(versions.map { Place(id: $0.id, locale: $0.locale) })
      let left = ledger.documents.flatMap { id, entry in
        let places = [(ledger.source, entry.span)] + entry.translations.map { ($0.key, $0.value.span) }
        return places.filter { !present.contains(Place(id: id, locale: $0.0)) }.map { locale, span in
          Finding(.left(id, locale), at: span, in: pack.tree(path), severity: severity ?? .warning)
        }
      }
      return missing + left
    })

  /// One document in one language.
  private struct Place: Hashable {
    let id: String
    let locale: LocaleTag
  }
}

extension Message {
  fileprivate static func missing(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "locale.every-document-in-ledger", "the ledger has no entry for {id} in {locale}\nadd one",
      ["id": .text(id), "locale": .text(locale.text)])
  }
  fileprivate static func left(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "locale.every-document-in-ledger.left",
      "the pack has no document {id} in {locale}\nadd it, or remove this entry with `cairn pack bump`",
      ["id": .text(id), "locale": .text(locale.text)])
  }
}
