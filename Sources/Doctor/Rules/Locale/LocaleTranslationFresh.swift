internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An outdated translation describes an old state.
  static let localeTranslationFresh = Rule(
    id: "locale.translation-fresh",
    severity: .warning,
    summary: "Every translation was made from the current revision of its source.",
    why: """
      Readers of an outdated translation follow steps that have changed since. A missing translation is not reported, \
      because its readers get the source. In a repository where Cairn is installed, this is an info.
      """,
    source: "Cairn's docs: ledger.md; mustflow's i18n.toml, source_revision",
    good: [
      .ledger(Example.translated(revision: 3)),
      Example(
        at: "templates/default/i18n.toml",
        "source_locale = \"en\"\n[documents.\"tea\"]\nrevision = 4\n"
          + "translations.ko = { path = \"ko/tea.md\", source_revision = 4, status = \"needs_review\" }\n"),
      // Other programs use files with this name too.
      Example(at: "crates/web/i18n.toml", "fallback_language = \"en\"\n"),
    ],
    bad: [
      .ledger(Example.translated(revision: 2, mark: "↓")),
      .ledger(Example.translated(revision: 3, mark: "↓", source: "sha256:" + String(repeating: "1", count: 64))),
      Example(
        at: "templates/default/i18n.toml",
        "source_locale = \"en\"\n[documents.\"tea\"]\nrevision = 5\n"
          + "translations.ko = { path = \"ko/tea.md\", source_revision = ↓4, status = \"current\" }\n"),
    ],
    check: .tree { tree in
      tree.packs.flatMap(findings)
        + tree.mustflowLedgers.flatMap { ledger in
          ledger.stale.map { stale in
            Finding(
              .stale(stale.document, stale.locale, stale.revision.value, stale.source), at: stale.revision.span,
              in: ledger.path)
          }
        }
    })

  private static func findings(in pack: PackFacts) -> [Finding] {
    guard let path = pack.contents.manifest?.ledger, let ledger = pack.contents.ledger else { return [] }
    return ledger.documents.flatMap { id, entry in
      entry.translations.compactMap { locale, translation in
        let message: Message
        if translation.revision < entry.revision {
          message = .outdated(id, locale.text, translation.revision, entry.revision)
        } else if translation.revision == entry.revision, let source = translation.source, let digest = entry.digest,
          source != digest
        {
          message = .otherText(id, locale.text, entry.revision)
        } else {
          return nil
        }
        return Finding(
          message, at: translation.revisionSpan, in: pack.tree(path), severity: pack.isInstalled ? .info : nil)
      }
    }
  }
}

extension Message {
  fileprivate static func stale(_ id: String, _ locale: String, _ revision: Int, _ source: Int) -> Message {
    Message(
      "locale.translation-fresh",
      "{id} in {locale} was translated from revision {number}, but its source is now at {source}\ntranslate what changed",
      ["id": .text(id), "locale": .text(locale), "number": .number(revision), "source": .number(source)])
  }
  fileprivate static func outdated(_ id: String, _ locale: String, _ revision: Int, _ source: Int) -> Message {
    Message(
      "locale.translation-fresh.outdated",
      "{id} in {locale} was translated from revision {number}, but its source is now at {source}\n`cairn i18n diff {id} {locale}` shows what changed",
      ["id": .text(id), "locale": .text(locale), "number": .number(revision), "source": .number(source)])
  }
  fileprivate static func otherText(_ id: String, _ locale: String, _ revision: Int) -> Message {
    Message(
      "locale.translation-fresh.other-text",
      "{id} in {locale} was translated from a text that differs from revision {number} in the ledger\nreview the translation",
      ["id": .text(id), "locale": .text(locale), "number": .number(revision)])
  }
}
