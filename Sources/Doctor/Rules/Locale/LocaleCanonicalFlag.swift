internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// mustflow documents state whether they are the source or a translation.
  static let localeCanonicalFlag = Rule(
    id: "locale.canonical-flag",
    severity: .error,
    fix: .safe,
    summary: "In mustflow documents, 'canonical' is true in the source and false in its translations.",
    why: """
      mustflow uses the canonical document as the reference and compares translations with it. If a translation is \
      marked as canonical, or the source is not, the reference is unclear.
      """,
    source: "mustflow, front matter of documents: canonical",
    dialects: [.mustflow],
    good: [
      Example(
        at: "templates/locales/en/tea.md", "---\nmustflow_doc: docs.tea\nlocale: en\ncanonical: true\n---\nText.\n"),
      Example(
        at: "templates/locales/ko/tea.md", "---\nmustflow_doc: docs.tea\nlocale: ko\ncanonical: false\n---\n차.\n"),
      // The installed document may be the only one that exists.
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
      "locale.canonical-flag", "only the document in '{source}' is canonical, not its translation\nset this to 'false'",
      ["source": .text(source.text)])
  }
  fileprivate static func source(_ source: LocaleTag) -> Message {
    Message(
      "locale.canonical-flag.source",
      "the pack's source language is '{source}', so this document is canonical\nset this to 'true'",
      ["source": .text(source.text)])
  }
  fileprivate static var noFlag: Message {
    Message("locale.canonical-flag.kind", "'canonical' is not a boolean\nset it to true or false, without quotes")
  }
}
