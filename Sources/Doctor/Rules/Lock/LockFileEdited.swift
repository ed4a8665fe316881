internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some teams do not want edits of installed documents.
  static let lockFileEdited = Rule(
    id: "lock.file-edited",
    severity: .error,
    summary: "If `[doctor] edited-documents` is set, installed documents are unchanged.",
    why: """
      By default, Cairn keeps edits of an installed document and merges them with the next version of the pack. A team \
      that wants to see every such edit in review sets `edited-documents = "error"` (or `"warning"`) under `[doctor]` \
      in `.cairn/config.toml`. Without that key, this rule reports nothing.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
    good: [
      Example(
        at: ".agents/skills/release/SKILL.md", "Text.\n",
        install: .example(.editedDocument, ".agents/skills/release/SKILL.md"))
    ],
    bad: [
      Example(
        at: ".agents/skills/release/SKILL.md", "↓Text.\n",
        install: .example(.editedDocument, ".agents/skills/release/SKILL.md", editedDocuments: .error))
    ],
    check: .install { facts in
      guard let gate = facts.editedDocuments else { return [] }
      return facts.drifts(.editedDocument).map { $0.finding(.edited($0.path), severity: gate) }
    })
}

extension Message {
  fileprivate static func edited(_ path: RelativePath) -> Message {
    Message(
      "lock.file-edited",
      "the file was edited, but [doctor] edited-documents does not allow edits here\nrun `cairn sync --restore {path}` to restore Cairn's text",
      ["path": .text(path.text)])
  }
}
