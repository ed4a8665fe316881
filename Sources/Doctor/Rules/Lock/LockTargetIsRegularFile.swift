internal import Reporting
internal import Vocabulary

extension Rule {
  /// Cairn writes files; it does not write through a link or into a folder of the same name.
  static let lockTargetIsRegularFile = Rule(
    id: "lock.target-is-regular-file",
    severity: .error,
    summary: "Every path that the lock file names as a file is a regular file.",
    why: """
      If a file was replaced by a link, a folder or a device, or its folder by a file, Cairn does not change what is \
      there. The document is no longer updated or checked.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
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
      "the lock file names a file here, but this is not a regular file\nmove it away, then run `cairn sync --restore {path}`",
      ["path": .text(path.text)])
  }
}
