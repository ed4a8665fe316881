internal import Reporting
internal import Vocabulary

extension Rule {
  /// A block that says something else than its pack is either an accident, an attack, or a decision.
  static let blockEdited = Rule(
    id: "block.edited",
    severity: .warning,
    summary: "Managed blocks say what Cairn wrote, or what somebody decided to keep.",
    why: """
      Every agent reads the block in AGENTS.md. An edit of it is the user's and stays; one that nobody knows of can switch \
      off all skills. `cairn sync --restore PATH` brings Cairn's text back, `cairn resolve --mine PATH` records that yours \
      stays. With `edited-documents = "error"` under `[doctor]` in `.cairn/config.toml` it is an error, recorded or not.
      """,
    source: "lifecycle.md, the decision table",
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
      // A gate lets nothing pass that was only recorded.
      return open + (gate == nil ? [] : facts.drifts(.acceptedBlock).map { $0.finding(.notAllowed, severity: gate) })
    })
}

extension Message {
  fileprivate static func edited(_ path: RelativePath) -> Message {
    Message(
      "block.edited",
      "cairn's block was edited; `cairn sync --restore {path}` brings its text back, `cairn resolve --mine {path}` keeps yours",
      ["path": .text(path.text)])
  }
  fileprivate static var notAllowed: Message {
    Message("block.edited.not-allowed", "cairn's block was edited, which [doctor] edited-documents does not allow here")
  }
}
