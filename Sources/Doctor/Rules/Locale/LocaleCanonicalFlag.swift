internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// mustflow asks each document whether it is the source or a translation.
  static let localeCanonicalFlag = Rule(
    id: "locale.canonical-flag",
    severity: .error,
    fix: .safe,
    summary: "Of a mustflow document the source is canonical, and its translations are not.",
    why: """
      mustflow takes the text of the canonical document for what counts, and holds translations against it. Where a \
      translation says it is canonical, or the source that it is not, nobody knows what counts.
      """,
    source: "mustflow, front matter of documents: canonical",
    dialects: [.mustflow],
    good: [
      Example(
        at: "templates/locales/en/tea.md", "---\nmustflow_doc: docs.tea\nlocale: en\ncanonical: true\n---\nText.\n"),
      Example(
        at: "templates/locales/ko/tea.md", "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: false\n---\n차.\n"),
      // An installed document may be the only one that is there.
      Example(at: ".mustflow/tea.md", "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: true\n---\n차.\n"),
    ],
    bad: [
      Example(
        at: "templates/locales/ko/tea.md", "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: ↓true\n---\n차.\n",
        fixed: "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: false\n---\n차.\n"),
      Example(
        at: "templates/locales/en/tea.md", "---\nmustflow_doc: docs.tea\nlocale: en\ncanonical: ↓false\n---\nText.\n",
        fixed: "---\nmustflow_doc: docs.tea\nlocale: en\ncanonical: true\n---\nText.\n"),
      Example(
        at: ".mustflow/tea.md", "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: ↓\"true\"\n---\n차.\n",
        fixed: "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: true\n---\n차.\n"),
    ],
    check: .tree { tree in
      tree.documents.compactMap { document in
        guard document.dialect == .mustflow, let field = document.frontMatter?["canonical"] else { return nil }
        let path = document.path
        switch field.value {
        case .boolean(let isCanonical, _)?:
          guard let place = LocalizedPath(path, known: tree.sourceLocales), let tag = LocaleTag(place.tag) else {
            return nil
          }
          let source = tree.sourceLocale(of: place.folder)
          guard isCanonical != (tag == source) else { return nil }
          let fix = Repair.replace(field.valueSpan, with: isCanonical ? "false" : "true")
          let message = isCanonical ? Message.translation(source) : .source(source)
          return Finding(message, at: field.valueSpan, in: path, fix: fix)
        case .string(let text)? where text == "true" || text == "false":
          return Finding(.noFlag, at: field.valueSpan, in: path, fix: .replace(field.valueSpan, with: text))
        case nil: return nil
        default: return Finding(.noFlag, at: field.valueSpan, in: path)
        }
      }
    })
}

extension Message {
  fileprivate static func translation(_ source: LocaleTag) -> Message {
    Message(
      "locale.canonical-flag", "a translation is not canonical, the document in '{source}' is; write 'false'",
      ["source": .text(source.text)])
  }
  fileprivate static func source(_ source: LocaleTag) -> Message {
    Message(
      "locale.canonical-flag.source", "the pack is written in '{source}', so this document is canonical; write 'true'",
      ["source": .text(source.text)])
  }
  fileprivate static var noFlag: Message {
    Message("locale.canonical-flag.kind", "'canonical' is true or false, without quotes")
  }
}
