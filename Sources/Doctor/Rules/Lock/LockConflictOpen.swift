internal import Reporting
internal import Vocabulary

extension Rule {
  /// A conflict waits for someone to decide; the doctor does not let it be forgotten.
  static let lockConflictOpen = Rule(
    id: "lock.conflict-open",
    severity: .error,
    summary: "No document is in conflict with its pack.",
    why: """
      The user and the pack changed the same lines. The user's text stands, and the pack's waits: until somebody \
      decides, the document stays behind.
      """,
    source: "lifecycle.md, merging",
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
      "both you and the pack changed this document; look with `cairn diff {path}`, decide with `cairn resolve {path}`",
      ["path": .text(path.text)])
  }
}
