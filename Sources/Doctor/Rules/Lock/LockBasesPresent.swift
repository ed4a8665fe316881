internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every edit can be merged.
  static let lockBasesPresent = Rule(
    id: "lock.bases-present",
    severity: .warning,
    fix: .safe,
    summary: "All bases in `.cairn/base/` exist, as Cairn wrote them.",
    why: """
      An upgrade merges your edits with those of the pack; for that it needs the base, the version that was installed \
      last, in `.cairn/base/`. Without its base an edited file cannot be merged and ends in a conflict. Hooks that fix \
      whitespace in every file of a commit change bases too; exclude them with `exclude: ^\\.cairn/base/` in \
      `.pre-commit-config.yaml`.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes; pre-commit-hooks, end-of-file-fixer and trailing-whitespace",
    good: [
      Example(at: ".cairn/base", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/base", "↓", install: .lacking(1)),
      Example(at: ".cairn/base", "↓", install: .lacking(12)),
      Example(at: ".cairn/base", "↓", install: .lacking(3, isAltered: true)),
      Example(at: ".cairn/base", "↓", install: .lacking(2, isRecoverable: true)),
      Example(at: ".cairn/base", "↓", install: .lacking(2, isRecoverable: true, isAltered: true)),
      Example(at: ".cairn/base", "↓", install: .lacking(1, isOfConflict: true)),
      Example(at: ".cairn/base", "↓", install: InstallFacts(reformattedBases: 2)),
    ],
    check: .install { facts in
      let returning = facts.missingBases.filter(\.isRecoverable)
      let lost = facts.missingBases.filter { !$0.isRecoverable && !$0.isOfConflict }
      let lostSides = facts.missingBases.filter { !$0.isRecoverable && $0.isOfConflict }
      let isAltered = facts.missingBases.contains(where: \.isAltered)
      var findings: [Finding] = []
      if let first = lost.map(\.target).min() {
        let message: Message =
          lost.contains(where: \.isAltered) ? .altered(first, count: lost.count) : .lost(first, count: lost.count)
        findings.append(Finding(message, in: InstallFacts.bases))
      }
      if let first = lostSides.map(\.target).min() {
        findings.append(Finding(.lostSide(first, count: lostSides.count), in: InstallFacts.bases))
      }
      if !returning.isEmpty {
        let message: Message =
          returning.contains(where: \.isAltered) ? .alteredReturning(returning.count) : .returning(returning.count)
        findings.append(
          Finding(message, in: InstallFacts.bases, severity: .error, fix: .render(InstallFacts.bases)))
      }
      if facts.reformattedBases > 0, !isAltered {
        findings.append(Finding(.reformatted(facts.reformattedBases), in: InstallFacts.bases, severity: .info))
      }
      return findings
    })
}

extension Message {
  /// The setting that excludes the bases from pre-commit's hooks.
  private static let exclude = #"exclude: ^\.cairn/base/"#

  fileprivate static func lost(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present",
      "{count} bases are missing, starting with the base of {path}, and they cannot be restored from a document or an available pack\nrestore .cairn/base from a commit that has them, or the next upgrade of your edited files ends in a conflict",
      one:
        "the base of {path} is missing and cannot be restored from a document or an available pack\nrestore .cairn/base from a commit that has it, or the next upgrade of an edited {path} ends in a conflict",
      ["count": .number(count), "path": .text(target.text)])
  }
  fileprivate static func lostSide(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present.conflict",
      "the pack's texts of {count} open conflicts are missing or changed, starting with that of {path}, and they cannot be restored from a document or an available pack\nrestore .cairn/base from a commit that has them, or keep your own text with `cairn resolve PATH --mine`",
      one:
        "the pack's text of the open conflict in {path} is missing or changed and cannot be restored from a document or an available pack\nrestore .cairn/base from a commit that has it, or keep your own text with `cairn resolve PATH --mine`",
      ["count": .number(count), "path": .text(target.text)])
  }
  fileprivate static func altered(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present.altered",
      "{count} bases were changed, starting with the base of {path}, and they cannot be restored from a document or an available pack; the next upgrade of your edited files can end in a conflict\nrestore .cairn/base from a commit that has them; if pre-commit hooks changed them, first add `{line}` to .pre-commit-config.yaml",
      one:
        "the base of {path} was changed and cannot be restored from a document or an available pack; the next upgrade of an edited {path} can end in a conflict\nrestore .cairn/base from a commit that has it; if a pre-commit hook changed it, first add `{line}` to .pre-commit-config.yaml",
      ["count": .number(count), "path": .text(target.text), "line": .text(exclude)])
  }
  fileprivate static func returning(_ count: Int) -> Message {
    Message(
      "lock.bases-present.returning",
      "{count} bases are missing\nrun `cairn sync` to restore them",
      one: "a base is missing\nrun `cairn sync` to restore it",
      ["count": .number(count)])
  }
  fileprivate static func alteredReturning(_ count: Int) -> Message {
    Message(
      "lock.bases-present.altered-returning",
      "{count} bases are missing or changed; if pre-commit hooks changed them, first add `{line}` to .pre-commit-config.yaml\nthen run `cairn sync` to restore them",
      one:
        "a base was changed; if a pre-commit hook changed it, first add `{line}` to .pre-commit-config.yaml\nthen run `cairn sync` to restore it",
      ["count": .number(count), "line": .text(exclude)])
  }
  fileprivate static func reformatted(_ count: Int) -> Message {
    Message(
      "lock.bases-present.reformatted",
      "the ends of {count} files in .cairn/base were changed, as pre-commit's end-of-file-fixer does; they are still readable\nadd `{line}` to .pre-commit-config.yaml",
      one:
        "the end of a file in .cairn/base was changed, as pre-commit's end-of-file-fixer does; it is still readable\nadd `{line}` to .pre-commit-config.yaml",
      ["count": .number(count), "line": .text(exclude)])
  }
}

extension InstallFacts {
  /// Missing bases for one example.
  fileprivate static func lacking(
    _ count: Int, isRecoverable: Bool = false, isAltered: Bool = false, isOfConflict: Bool = false
  ) -> InstallFacts {
    let target = RelativePath(constant: ".agents/skills/brew/SKILL.md")
    return InstallFacts(
      missingBases: Array(
        repeating: MissingBase(
          of: target, isRecoverable: isRecoverable, isAltered: isAltered, isOfConflict: isOfConflict),
        count: count))
  }
}
