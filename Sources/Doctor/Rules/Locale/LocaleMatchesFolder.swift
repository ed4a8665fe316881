internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The folder decides where a document is installed; the key says which language it is in.
  static let localeMatchesFolder = Rule(
    id: "locale.matches-folder",
    severity: .error,
    fix: .safe,
    summary: "A document below `locales/<tag>/` is in that language.",
    why: "Cairn chooses a document by its folder. If its front matter names another language, one of the two is wrong.",
    source: "Cairn's docs: packs.md, what a folder holds",
    dialects: [.cairn],
    good: [
      Example(
        at: "templates/locales/ko/tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ko\n---\n"),
      Example(at: "docs/locales/tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ko\n---\n"),
    ],
    bad: [
      Example(
        at: "templates/locales/ko/tea.md", "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ↓en\n---\n",
        fixed: "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: ko\n---\n")
    ],
    check: .eachDocument { document in
      let folders = document.path.components.dropLast()
      guard let locale = document.metadata("cairn-locale"), let index = folders.lastIndex(of: "locales"),
        let folder = folders[index...].dropFirst().first.map(String.init), let tag = LocaleTag(folder),
        LocaleTag(locale.value) != tag
      else { return [] }
      let fix = Repair.replace(locale.span, with: YAMLScalar.text(folder))
      return [Finding(.differs(locale.value, folder), at: locale.span, fix: fix)]
    })
}

extension Message {
  fileprivate static func differs(_ locale: String, _ folder: String) -> Message {
    Message(
      "locale.matches-folder",
      "cairn-locale is '{locale}', but the document is in the folder '{folder}'\ncorrect the key, or move the file",
      ["locale": .text(locale), "folder": .text(folder)])
  }
}
