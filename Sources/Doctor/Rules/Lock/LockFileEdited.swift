internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some teams want their documents as the pack brings them.
  static let lockFileEdited = Rule(
    id: "lock.file-edited",
    severity: .error,
    summary: "Where `[doctor] edited-documents` is set, installed documents are as Cairn wrote them.",
    why: """
      An edit of an installed document is the user's, and is merged with what a newer pack brings. A team that wants to see \
      every such edit in review sets `edited-documents = "error"` (or `"warning"`) under `[doctor]` in `.cairn/config.toml`. \
      Without that key this rule finds nothing.
      """,
    source: "lifecycle.md, the decision table",
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
      "edited by hand, which [doctor] edited-documents does not allow here; `cairn sync --restore {path}` brings cairn's text back",
      ["path": .text(path.text)])
  }
}
