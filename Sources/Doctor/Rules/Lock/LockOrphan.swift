internal import Reporting
internal import Vocabulary

extension Rule {
  /// A document that is no longer part of the installation, and that stays because the user edited it or the skill that it
  /// belongs to, becomes the user's own file.
  static let lockOrphan = Rule(
    id: "lock.orphan",
    severity: .info,
    summary: "Every file of the lock file is still part of the installation.",
    why: """
      Cairn deletes a file that is no longer chosen, or that its pack no longer provides, unless somebody edited it, or \
      edited the skill that it belongs to. Such a file stays, but it is no longer upgraded.
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
    Message(
      "lock.orphan",
      "this file is no longer part of the installation, and it stays because you edited it or its skill\nkeep it as your own file, or delete it"
    )
  }
}
