internal import Reporting
internal import Vocabulary

extension Rule {
  /// An edited document whose pack dropped it is the user's from now on; it is good to know.
  static let lockOrphan = Rule(
    id: "lock.orphan",
    severity: .info,
    summary: "Every file of the lock is still brought by a pack.",
    why: """
      A file that its pack does not bring any more is taken away, unless somebody edited it. Then it stays, and gets no \
      upgrades.
      """,
    source: "lifecycle.md, the decision table",
    good: [Example(at: ".agents/skills/old/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [
      Example(at: ".agents/skills/old/SKILL.md", "↓Text.\n", install: .example(.orphan, ".agents/skills/old/SKILL.md"))
    ],
    check: .install { facts in facts.drifts(.orphan).map { $0.finding(.orphaned) } })
}

extension Message {
  fileprivate static var orphaned: Message {
    Message("lock.orphan", "no pack brings this file any more, and it was edited; it is yours to keep or to delete")
  }
}
