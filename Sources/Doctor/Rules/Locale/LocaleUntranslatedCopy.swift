internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A copy of a source is work that is left to do.
  static let localeUntranslatedCopy = Rule(
    id: "locale.untranslated-copy",
    severity: .warning,
    summary: "No document of a pack is a copy that still has to be translated.",
    why: """
      `cairn i18n new` copies every document for a new language and marks the copies with a comment. While a copy has \
      the mark, it is not installed: users of that language get the source. `cairn i18n accept` removes the mark of a \
      translated document and records which text it was made from.
      """,
    source: "Cairn's docs: ledger.md",
    good: [
      .ledger("[documents.\"skill.brew\"]\nrevision = 1\ndigest = \"\(Example.digest)\"\n"),
      // The mark in a text about it.
      Example(
        at: "templates/locales/ko/skills/brew/SKILL.md",
        "---\nname: brew\ndescription: 차.\n---\n\n# 차\n\n```md\n<!-- cairn-untranslated: translate this copy -->\n```\n",
        beside: ["manifest.toml": Example.ledgerManifest, "i18n/documents.toml": Example.ledgerHead]),
    ],
    bad: [
      Example(
        at: "templates/locales/ko/skills/brew/SKILL.md",
        "---\nname: brew\ndescription: Brews tea.\n---\n\n↓<!-- cairn-untranslated: translate this copy -->\n\n# Brew\n",
        beside: ["manifest.toml": Example.ledgerManifest, "i18n/documents.toml": Example.ledgerHead])
    ],
    check: .eachPack { pack in
      pack.contents.versions.compactMap { version in
        pack.untranslatedMark(of: version).map { mark in
          Finding(
            .untranslated(version.id, version.locale), at: mark.span, in: pack.tree(version.file),
            severity: pack.isInstalled ? .info : nil)
        }
      }
    })
}

extension Message {
  fileprivate static func untranslated(_ id: String, _ locale: LocaleTag) -> Message {
    Message(
      "locale.untranslated-copy",
      "{id} is not translated to '{locale}' yet, and is installed in the source language\ntranslate it, then run `cairn i18n accept {id} {locale}`",
      ["id": .text(id), "locale": .text(locale.text)])
  }
}
