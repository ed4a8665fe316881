internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The ids of sections are the same in every language.
  static let localeSameSections = Rule(
    id: "locale.same-sections",
    severity: .error,
    summary: "A translation has the sections of its source.",
    why: """
      Tools and agents find a section by its id, in every language. If a translation lacks a section, they read the \
      procedure as if it had none.
      """,
    source: "Cairn's docs: packs.md, a new skill: the id is the contract, the heading is prose",
    good: [
      .translation(
        "<!-- cairn-section: needs -->\n## 준비물\n\n차.\n", of: "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
      // The pack's source is in another language, and its document does not exist.
      .translation(
        "차.\n", of: "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n",
        manifest: """
          schema = 1
          [pack]
          id = "tea.house"
          version = "1.0.0"
          [locales]
          source = "fr"
          available = ["fr", "en", "ko"]
          """),
    ],
    bad: [
      .translation(
        "↑<!-- cairn-section: needs -->\n## 준비물\n\n차.\n",
        of: "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n\n<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n"),
      .translation(
        "<!-- cairn-section: needs -->\n## 준비물\n\n차.\n\n<!-- cairn-section: ↓notes -->\n## 참고\n\n뜨겁게.\n",
        of: "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
    ],
    check: .tree { tree in
      tree.translations.flatMap { translation in
        let path = translation.document.path
        let own = translation.document.markdown.sections
        let theirs = translation.source.markdown.sections
        let ownIDs = Set(own.map(\.id.value))
        var known = Set(theirs.map(\.id.value))
        let surplus = own.filter { known.insert($0.id.value).inserted }
        var reported = ownIDs
        let missing = theirs.filter { reported.insert($0.id.value).inserted }
        return missing.map {
          Finding(.missing($0.id.value, translation.source.path), at: translation.document.mainPlace, in: path)
        } + surplus.map { Finding(.surplus($0.id.value, translation.source.path), at: $0.id.span, in: path) }
      }
    })
}

extension Message {
  fileprivate static func missing(_ id: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-sections", "section '{id}' of {source} is missing here\ntranslate it",
      ["id": .text(id), "source": .text(source.text)])
  }
  fileprivate static func surplus(_ id: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-sections.surplus", "{source} has no section '{id}'\nadd it there, or remove it here",
      ["id": .text(id), "source": .text(source.text)])
  }
}
