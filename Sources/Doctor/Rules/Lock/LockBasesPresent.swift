internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every edit can be merged.
  static let lockBasesPresent = Rule(
    id: "lock.bases-present",
    severity: .warning,
    fix: .safe,
    summary: "The texts that Cairn last wrote are there, as it wrote them.",
    why: """
      An upgrade joins the user's edits and the pack's by what both began with, which `.cairn/base/` keeps. Without it \
      an edited file cannot be merged and becomes a conflict. Hooks that fix whitespace in every file of a commit change \
      these texts too; `exclude: ^\\.cairn/base/` in `.pre-commit-config.yaml` keeps them away.
      """,
    source: "formats.md, in the user's repository; pre-commit-hooks, end-of-file-fixer and trailing-whitespace",
    good: [
      Example(at: ".cairn/base", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/base", "↓", install: .lacking(1)),
      Example(at: ".cairn/base", "↓", install: .lacking(12)),
      Example(at: ".cairn/base", "↓", install: .lacking(3, isAltered: true)),
      Example(at: ".cairn/base", "↓", install: .lacking(2, isRecoverable: true)),
      Example(at: ".cairn/base", "↓", install: .lacking(2, isRecoverable: true, isAltered: true)),
      Example(at: ".cairn/base", "↓", install: InstallFacts(reformattedBases: 2)),
    ],
    check: .install { facts in
      let returning = facts.missingBases.filter(\.isRecoverable)
      let lost = facts.missingBases.filter { !$0.isRecoverable }
      let isAltered = facts.missingBases.contains(where: \.isAltered)
      var findings: [Finding] = []
      if let first = lost.map(\.target).min() {
        let message: Message =
          lost.contains(where: \.isAltered) ? .altered(first, count: lost.count) : .lost(first, count: lost.count)
        findings.append(Finding(message, in: InstallFacts.bases))
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
  /// What keeps pre-commit's hooks away from the bases.
  private static let exclude = #"exclude: ^\.cairn/base/"#

  fileprivate static func lost(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present",
      "{count} texts that merges start from are missing, the one of {path} first, and no document or pack at hand has them; take .cairn/base from a commit that has them, else an upgrade of what you edited ends in a conflict",
      one:
        "the text that a merge of {path} starts from is missing, and no document or pack at hand has it; take .cairn/base from a commit that has it, else an upgrade of an edited {path} ends in a conflict",
      ["count": .number(count), "path": .text(target.text)])
  }
  fileprivate static func altered(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present.altered",
      "{count} texts that merges start from were changed, the one of {path} first, and no document or pack at hand has them as they were; if pre-commit hooks did it, add `{line}` to .pre-commit-config.yaml, and expect a conflict in an upgrade of what you edited",
      one:
        "the text that a merge of {path} starts from was changed, and no document or pack at hand has it as it was; if a pre-commit hook did it, add `{line}` to .pre-commit-config.yaml, and expect a conflict in an upgrade if you edited {path}",
      ["count": .number(count), "path": .text(target.text), "line": .text(exclude)])
  }
  fileprivate static func returning(_ count: Int) -> Message {
    Message(
      "lock.bases-present.returning",
      "{count} texts that merges start from are missing; `cairn sync` writes them again",
      one: "a text that merges start from is missing; `cairn sync` writes it again",
      ["count": .number(count)])
  }
  fileprivate static func alteredReturning(_ count: Int) -> Message {
    Message(
      "lock.bases-present.altered-returning",
      "{count} texts that merges start from are missing or changed; `cairn sync` writes them again. if pre-commit hooks changed them, add `{line}` to .pre-commit-config.yaml first",
      one:
        "a text that merges start from was changed; `cairn sync` writes it again. if a pre-commit hook changed it, add `{line}` to .pre-commit-config.yaml first",
      ["count": .number(count), "line": .text(exclude)])
  }
  fileprivate static func reformatted(_ count: Int) -> Message {
    Message(
      "lock.bases-present.reformatted",
      "the ends of {count} texts in .cairn/base were changed, as pre-commit's end-of-file-fixer does; they can still be read. add `{line}` to .pre-commit-config.yaml",
      one:
        "the end of a text in .cairn/base was changed, as pre-commit's end-of-file-fixer does; it can still be read. add `{line}` to .pre-commit-config.yaml",
      ["count": .number(count), "line": .text(exclude)])
  }
}

extension InstallFacts {
  /// Bases of one example.
  fileprivate static func lacking(_ count: Int, isRecoverable: Bool = false, isAltered: Bool = false) -> InstallFacts {
    let target = RelativePath(constant: ".agents/skills/brew/SKILL.md")
    return InstallFacts(
      missingBases: Array(
        repeating: MissingBase(of: target, isRecoverable: isRecoverable, isAltered: isAltered), count: count))
  }
}
