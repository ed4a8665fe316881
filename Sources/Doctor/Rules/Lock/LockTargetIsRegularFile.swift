internal import Reporting
internal import Vocabulary

extension Rule {
  /// Cairn writes files; it does not write through a link, nor into a folder of the same name.
  static let lockTargetIsRegularFile = Rule(
    id: "lock.target-is-regular-file",
    severity: .error,
    summary: "What the lock names as a file is a file.",
    why: """
      Where a link, a folder or a device took a file's place, Cairn leaves it alone: the document is neither renewed nor \
      checked any more.
      """,
    source: "lifecycle.md, the decision table",
    good: [Example(at: ".agents/skills/release/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".agents/skills/release/SKILL.md", "↓",
        install: .example(.notRegular, ".agents/skills/release/SKILL.md"))
    ],
    check: .install { facts in facts.drifts(.notRegular).map { $0.finding(.notRegular($0.path)) } })
}

extension Message {
  fileprivate static func notRegular(_ path: RelativePath) -> Message {
    Message(
      "lock.target-is-regular-file",
      "the lock names a file here and something else stands in its place; move it away, then `cairn sync --restore {path}`",
      ["path": .text(path.text)])
  }
}
