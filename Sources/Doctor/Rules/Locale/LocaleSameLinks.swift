internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A translation links to the same files.
  static let localeSameLinks = Rule(
    id: "locale.same-links",
    severity: .warning,
    summary: "A translation links to the files that its source links to.",
    why: """
      A reader of the other language does not find a file that only one of them links to. Anchors, folders named after \
      a language, and web addresses may differ.
      """,
    source: "Cairn's docs: ledger.md; seen in the wild: links lost in translation",
    good: [
      .translation(
        "[보고서](references/report.md#결과), [그림](img/ko/tea.png)\n",
        of: "[report](references/report.md#result), [image](img/en/tea.png)\n"),
      .translation("[차](https://ko.wikipedia.org/wiki/차)\n", of: "[tea](https://en.wikipedia.org/wiki/Tea)\n"),
      .translation("```md\n[보고서](other.md)\n```\n", of: "Text.\n"),
    ],
    bad: [
      .translation("↑보고서를 씁니다.\n", of: "Write the [report](references/report.md).\n"),
      .translation("[보고서](↓references/보고서.md)와 [표](table.md)\n", of: "[table](table.md)\n"),
    ],
    check: .tree { tree in
      tree.translations.flatMap { translation in
        let source = translation.source
        let names: Set<String> = [translation.locale.text.lowercased(), translation.sourceLocale.text.lowercased()]
        let own = files(of: translation.document, names)
        let theirs = files(of: source, names)
        var known = Set(theirs.map(\.key))
        let surplus = own.filter { known.insert($0.key).inserted }
        var reported = Set(own.map(\.key))
        let missing = theirs.filter { reported.insert($0.key).inserted }
        let path = translation.document.path
        return missing.map {
          Finding(.missing($0.target.value, source.path), at: translation.document.mainPlace, in: path)
        } + surplus.map { Finding(.surplus($0.target.value, source.path), at: $0.target.span, in: path) }
      }
    })

  /// The links to files, each with the part that is the same in all languages.
  private static func files(of document: Document, _ names: Set<String>) -> [(key: String, target: Spanned<String>)] {
    document.markdown.links.compactMap { link in
      let text = document.markdown.target(of: link)
      let target = text.utf8.prefix { $0 != 0x23 && $0 != 0x3F }
      guard link.kind != .autolink, !target.isEmpty, !hasScheme(target) else { return nil }
      let parts = String(Substring(target)).lowercased().utf8.split(separator: 0x2F).map { String(Substring($0)) }
      return (
        parts.filter { $0 != "." }.map { names.contains($0) ? "*" : $0 }.joined(separator: "/"),
        Spanned(text, link.target)
      )
    }
  }

  private static func hasScheme(_ target: Substring.UTF8View) -> Bool {
    if target.starts(with: "//".utf8) { return true }
    let scheme = target.prefix { $0 != 0x3A && $0 != 0x2F }
    return scheme.count > 1 && scheme.endIndex != target.endIndex && target[scheme.endIndex] == 0x3A
  }
}

extension Message {
  fileprivate static func missing(_ target: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-links", "{source} links to '{target}', but this document does not\nadd the link",
      ["target": .text(target), "source": .text(source.text)])
  }
  fileprivate static func surplus(_ target: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-links.surplus", "{source} has no link to '{target}'\nadd it there, or remove it here",
      ["target": .text(target), "source": .text(source.text)])
  }
}
