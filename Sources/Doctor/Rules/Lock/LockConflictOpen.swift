internal import Reporting
internal import Vocabulary

extension Rule {
  /// A conflict stays open until somebody resolves it; the doctor reports it until then.
  static let lockConflictOpen = Rule(
    id: "lock.conflict-open",
    severity: .error,
    summary: "No document has an open conflict with its pack.",
    why: """
      You and the pack changed the same lines. Cairn keeps your text and does not apply that of the pack. Until the \
      conflict is resolved, the document is outdated.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
    good: [Example(at: ".agents/skills/release/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".agents/skills/release/SKILL.md", "↓Text.\n",
        install: .example(.conflict, ".agents/skills/release/SKILL.md"))
    ],
    check: .install { facts in facts.drifts(.conflict).map { $0.finding(.open($0.path)) } })
}

extension Message {
  fileprivate static func open(_ path: RelativePath) -> Message {
    Message(
      "lock.conflict-open",
      "both you and the pack changed this document\nreview with `cairn diff {path}`, then resolve with `cairn resolve {path}`",
      ["path": .text(path.text)])
  }
}
