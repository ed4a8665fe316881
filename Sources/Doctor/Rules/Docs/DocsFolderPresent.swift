internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A misspelled folder makes an empty index.
  static let docsFolderPresent = Rule(
    id: "docs.folder-present",
    severity: .warning,
    summary: "The folder that `[docs]` names has documents.",
    why: """
      The index lists the Markdown files of this folder. If the folder was moved, or its name is misspelled, the index is \
      empty, and agents find no document.
      """,
    source: "config.md, docs",
    good: [
      Example(
        at: ".cairn/config.toml", "schema = 1\n\n[docs]\n", install: InstallFacts(docs: DocsConfig()),
        beside: ["docs/ship.md": "---\nsummary: How we ship\n---\n"]),
      Example(at: ".cairn/config.toml", "schema = 1\n", install: InstallFacts()),
    ],
    bad: [
      Example(
        at: ".cairn/config.toml", "↓schema = 1\n\n[docs]\n", install: InstallFacts(docs: DocsConfig()),
        beside: ["doc/ship.md": "# Ship\n", "docs/README.md": "# Documents\n"])
    ],
    check: .tree { tree in
      guard let docs = tree.install?.docs, !tree.fileTree.files(below: docs.folder).contains(where: docs.lists) else {
        return []
      }
      return [Finding(.noDocuments(docs.folder), in: InstallFacts.config)]
    })
}

extension Message {
  fileprivate static func noDocuments(_ folder: RelativePath) -> Message {
    Message(
      "docs.folder-present", "{folder} has no documents to list\ncorrect 'folder' under [docs], or remove the table",
      ["folder": .text(folder.text)])
  }
}
