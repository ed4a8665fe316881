internal import Reporting
internal import Vocabulary

extension Rule {
  /// What the lock names is there, or the people who rely on it have nothing.
  static let lockFilePresent = Rule(
    id: "lock.file-present",
    severity: .error,
    summary: "Every file that the lock names is there.",
    why: """
      A skill whose files are gone is still named by INDEX.md and the routes. Where it went on purpose, `cairn remove` \
      takes it out of them too. Files that git ignores are missing in every clone, and are one finding together.
      """,
    source: "lifecycle.md, the decision table",
    good: [Example(at: ".agents/skills/release/SKILL.md", "Text.\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".agents/skills/release/SKILL.md", "↓", install: .example(.missing, ".agents/skills/release/SKILL.md")),
      Example(
        at: ".agents/skills/release/SKILL.md", "↓",
        install: .example(.missing, ".agents/skills/release/SKILL.md", isIgnored: true)),
    ],
    check: .install { facts in
      let missing = facts.drifts(.missing)
      let ignored = missing.filter(\.isIgnored)
      var findings = missing.filter { !$0.isIgnored }.map { $0.finding(.missing($0.path)) }
      if let first = ignored.map(\.path).min() {
        findings.append(Finding(.ignored(first, count: ignored.count), in: first))
      }
      return findings
    })
}

extension Message {
  fileprivate static func missing(_ path: RelativePath) -> Message {
    Message(
      "lock.file-present", "the lock names this file and it is gone; `cairn sync --restore {path}` brings it back",
      ["path": .text(path.text)])
  }
  fileprivate static func ignored(_ path: RelativePath, count: Int) -> Message {
    Message(
      "lock.file-present.ignored",
      "{count} files of the lock are missing and git ignores them, this one first; `cairn sync --restore` brings them back",
      one: "this file of the lock is missing and git ignores it; `cairn sync --restore {path}` brings it back",
      ["count": .number(count), "path": .text(path.text)])
  }
}
