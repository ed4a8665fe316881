internal import Reporting
internal import Vocabulary

extension Rule {
  /// A file that is missing has no effect, even if the lock file names it.
  static let lockFilePresent = Rule(
    id: "lock.file-present",
    severity: .error,
    summary: "Every file that the lock file names exists.",
    why: """
      INDEX.md and the routes still list a skill whose files are missing. If you deleted it on purpose, `cairn remove` \
      also removes it from them. Files that git ignores are missing in every clone and are reported together as one \
      finding.
      """,
    source: "Cairn's docs: upgrading.md, the documents",
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
      "lock.file-present",
      "the file is in the lock file but missing on disk\nrun `cairn sync --restore {path}` to restore it",
      ["path": .text(path.text)])
  }
  fileprivate static func ignored(_ path: RelativePath, count: Int) -> Message {
    Message(
      "lock.file-present.ignored",
      "{count} files in the lock file are missing on disk and ignored by git, starting with this one\nrun `cairn sync --restore` to restore them",
      one:
        "the file is in the lock file but missing on disk, and git ignores it\nrun `cairn sync --restore {path}` to restore it",
      ["count": .number(count), "path": .text(path.text)])
  }
}
