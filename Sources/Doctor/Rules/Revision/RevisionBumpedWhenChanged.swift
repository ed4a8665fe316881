internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a text that was changed without a new revision: its translations then look up to date.
  static let revisionBumpedWhenChanged = Rule(
    id: "revision.bumped-when-changed",
    severity: .error,
    fix: .safe,
    summary: "A source document that changed has a new revision in its pack's ledger.",
    why: """
      Translations are compared with the revision of their source. If the text changed and the number did not, \
      outdated translations look up to date. The fix increases the revision in the ledger and in the document, and \
      records the new digest.
      """,
    source: "Cairn's docs: ledger.md",
    good: [
      Example(at: "templates/locales/en/tea.md", "Boil.", beside: ledger(of: "Boil.")),
      // A new revision alone does not change the text.
      Example(at: "templates/locales/en/tea.md", revised("9"), beside: ledger(of: revised("3"))),
      Example(at: "templates/locales/ko/tea.md", "Other.", beside: ledger(of: "Boil.")),
    ],
    bad: [
      Example(
        at: "templates/locales/en/tea.md", "↓Boil twice.\n", fixed: "Boil twice.\n", beside: ledger(of: "Boil.\n")),
      Example(
        at: "templates/locales/en/tea.md", revised("↓\"3\"") + " Twice.\n", fixed: revised("\"4\"") + " Twice.\n",
        beside: ledger(of: revised("3"))),
    ],
    check: .eachPack { pack in
      guard let manifest = pack.contents.manifest, let path = manifest.ledger, let ledger = pack.contents.ledger else {
        return []
      }
      return pack.contents.versions.compactMap { version in
        guard version.locale == ledger.source, let entry = ledger.documents[version.id],
          let recorded = entry.digest, let span = entry.digestSpan, let bytes = pack.bytes(of: version.file)
        else { return nil }
        let digest = Ledger.digest(ofSource: bytes)
        guard digest != recorded else { return nil }
        let said = SourceRevision(in: bytes)
        let number = entry.nextRevision(saying: said.number)
        var changes: [Change] = [
          .edit(pack.tree(path), entry.revisionSpan, String(number)),
          .edit(pack.tree(path), span, "\"\(digest)\""),
        ]
        if said.number != number, let edit = said.edit(to: number) {
          changes.append(.edit(pack.tree(version.file), edit.span, edit.text))
        }
        return Finding(
          .changed(entry.revision), at: said.span, in: pack.tree(version.file),
          fix: .edit(changes, description: .bump(number)))
      }
    })

  /// A document of a pack that states its revision.
  private static func revised(_ revision: String) -> String {
    "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-revision: \(revision)\n---\nBoil."
  }

  /// A pack whose ledger records a text as revision 3.
  private static func ledger(of text: String) -> [String: String] {
    [
      "manifest.toml": Example.manifestHead
        + "ledger = \"i18n/documents.toml\"\n[[documents]]\nid = \"recipe.tea\"\nsource = \"tea.md\"\n"
        + "target = \".agents/tea.md\"\npolicy = \"file\"\n",
      "i18n/documents.toml": "schema = 1\nsource = \"en\"\n\n[documents.\"recipe.tea\"]\nrevision = 3\n"
        + "digest = \"\(Ledger.digest(ofSource: Array(text.utf8)))\"\n",
    ]
  }
}

extension Message {
  fileprivate static func changed(_ revision: Int) -> Message {
    Message(
      "revision.bumped-when-changed",
      "the text differs from the one that the ledger records as revision {number}\nrun `cairn pack bump`, with --editorial if the translations are still correct",
      ["number": .number(revision)])
  }
  fileprivate static func bump(_ number: Int) -> Message {
    Message(
      "revision.bumped-when-changed.fix", "set the revision to {number}, here and in the ledger",
      ["number": .number(number)])
  }
}
