internal import Reporting
internal import Vocabulary

extension Rule {
  /// What is installed can be committed.
  static let configIgnoredTarget = Rule(
    id: "config.ignored-target",
    severity: .warning,
    summary: "Git ignores nothing of what Cairn installed.",
    why: """
      A file that git ignores is here and in no clone: there the lock names a file that is missing, and INDEX.md a \
      skill that is not there. One line of an ignore file is one finding.
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
      "git ignores {count} targets, this one first: {source}:{line}: {pattern}; change that line, or every clone lacks them",
      one: "git ignores this target: {source}:{line}: {pattern}; change that line, or every clone lacks it",
      [
        "count": .number(count), "source": .text(target.source), "line": .number(target.line),
        "pattern": .text(target.pattern),
      ])
  }
}

extension InstallFacts {
  /// Skills that one line of an example's ignore file covers.
  fileprivate static func ignoring(_ skills: [String]) -> InstallFacts {
    let paths = skills.compactMap { try? RelativePath(onDisk: ".agents/skills/\($0)/SKILL.md") }
    return InstallFacts(
      ignored: paths.map { IgnoredTarget($0, source: ".gitignore", line: 3, pattern: ".agents/") })
  }
}
