internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every edit can be merged.
  static let lockBasesPresent = Rule(
    id: "lock.bases-present",
    severity: .warning,
    summary: "The texts that Cairn last wrote are there, as it wrote them.",
    why: """
      An upgrade joins the user's edits and the pack's by what both began with, which `.cairn/base/` keeps. Without it \
      an edited file cannot be merged and becomes a conflict.
      """,
    source: "formats.md, in the user's repository",
    good: [
      Example(at: ".cairn/base", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/base", "↓", install: .lacking(1)),
      Example(at: ".cairn/base", "↓", install: .lacking(12)),
    ],
    check: .install { facts in
      guard let first = facts.lackingBases.map(\.target).min() else { return [] }
      return [Finding(.lacking(first, count: facts.lackingBases.count), in: InstallFacts.bases)]
    })
}

extension Message {
  fileprivate static func lacking(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present",
      "{count} texts that merges start from are missing or damaged, the one of {path} first; bring .cairn/base back with git",
      one: "the text that a merge of {path} starts from is missing or damaged; bring .cairn/base back with git",
      ["count": .number(count), "path": .text(target.text)])
  }
}

extension InstallFacts {
  /// Bases of one example.
  fileprivate static func lacking(_ count: Int) -> InstallFacts {
    let target = RelativePath(constant: ".agents/skills/brew/SKILL.md")
    return InstallFacts(lackingBases: Array(repeating: LackingBase(of: target), count: count))
  }
}
