internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every installed file can be committed.
  static let configIgnoredTarget = Rule(
    id: "config.ignored-target",
    severity: .warning,
    summary: "Git does not ignore any file that Cairn installed.",
    why: """
      A file that git ignores exists on this machine but in no clone. There the lock file names a missing file, and \
      INDEX.md lists a missing skill. Each line of an ignore file is reported once.
      """,
    source: "gitignore(5)",
    good: [
      Example(at: ".agents/skills/brew/SKILL.md", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".agents/skills/brew/SKILL.md", "↓", install: .ignoring(["brew"])),
      Example(at: ".agents/skills/brew/SKILL.md", "↓", install: .ignoring(["pour", "brew"])),
    ],
    check: .install { facts in
      let lines = Dictionary(grouping: facts.ignored) { "\($0.source):\($0.line)" }
      return lines.values.compactMap { targets in
        targets.min { $0.path < $1.path }.map { Finding(.ignored($0, count: targets.count), in: $0.path) }
      }
    })
}

extension Message {
  fileprivate static func ignored(_ target: IgnoredTarget, count: Int) -> Message {
    Message(
      "config.ignored-target",
      "git ignores {count} targets, starting with this one, because of {source}:{line}: {pattern}\nchange that line, or no clone gets them",
      one: "git ignores this target because of {source}:{line}: {pattern}\nchange that line, or no clone gets it",
      [
        "count": .number(count), "source": .text(target.source), "line": .number(target.line),
        "pattern": .text(target.pattern),
      ])
  }
}

extension InstallFacts {
  /// Skills that match one line of an ignore file, for an example.
  fileprivate static func ignoring(_ skills: [String]) -> InstallFacts {
    let paths = skills.compactMap { try? RelativePath(onDisk: ".agents/skills/\($0)/SKILL.md") }
    return InstallFacts(
      ignored: paths.map { IgnoredTarget($0, source: ".gitignore", line: 3, pattern: ".agents/") })
  }
}
