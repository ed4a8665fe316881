internal import Reporting
internal import Vocabulary

extension Rule {
  /// An edited document that its pack no longer provides becomes the user's own file.
  static let lockOrphan = Rule(
    id: "lock.orphan",
    severity: .info,
    summary: "A pack still provides every file of the lock file.",
    why: """
      Cairn deletes a file that its pack no longer provides, unless somebody edited it. An edited file stays, but it \
      is no longer upgraded.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
    good: [Example(at: ".agents/skills/old/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [
      Example(at: ".agents/skills/old/SKILL.md", "↓Text.\n", install: .example(.orphan, ".agents/skills/old/SKILL.md"))
    ],
    check: .install { facts in facts.drifts(.orphan).map { $0.finding(.orphaned) } })
}

extension Message {
  fileprivate static var orphaned: Message {
    Message("lock.orphan", "no pack provides this file now, and you edited it\nkeep it as your own file, or delete it")
  }
}
