internal import Reporting
internal import Vocabulary

extension Rule {
  /// A block that differs from its pack is an accident, an attack, or a decision.
  static let blockEdited = Rule(
    id: "block.edited",
    severity: .warning,
    summary: "Managed blocks contain the text that Cairn wrote, or an edit that was recorded as intended.",
    why: """
      Every agent reads the managed block in AGENTS.md. Cairn keeps an edit of it, but an unnoticed edit can disable \
      all skills. `cairn sync --restore PATH` restores Cairn's text, `cairn resolve --mine PATH` records that your \
      edit stays. With `edited-documents = "error"` under `[doctor]` in `.cairn/config.toml` it is an error, recorded \
      or not.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
    good: [
      Example(at: "AGENTS.md", "Text.\n", install: InstallFacts()),
      Example(at: "AGENTS.md", "Text.\n", install: .example(.acceptedBlock, "AGENTS.md")),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓Text.\n", install: .example(.editedBlock, "AGENTS.md")),
      Example(
        at: "AGENTS.md", "↓Text.\n", install: .example(.acceptedBlock, "AGENTS.md", editedDocuments: .error)),
    ],
    check: .install { facts in
      let gate = facts.editedDocuments
      let open = facts.drifts(.editedBlock).map { $0.finding(.edited($0.path), severity: gate) }
      // With `edited-documents` set, a recorded edit is reported too.
      return open
        + (gate == nil ? [] : facts.drifts(.acceptedBlock).map { $0.finding(.notAllowed($0.path), severity: gate) })
    })
}

extension Message {
  fileprivate static func edited(_ path: RelativePath) -> Message {
    Message(
      "block.edited",
      "the managed block was edited\nrun `cairn sync --restore {path}` to restore Cairn's text, or `cairn resolve --mine {path}` to keep your edit",
      ["path": .text(path.text)])
  }
  fileprivate static func notAllowed(_ path: RelativePath) -> Message {
    Message(
      "block.edited.not-allowed",
      "the managed block was edited, but [doctor] edited-documents does not allow edits here\nrun `cairn sync --restore {path}` to restore Cairn's text",
      ["path": .text(path.text)])
  }
}
