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
      Example(at: ".cairn/base/0a", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/base/0a", "↓", install: .lacking(1)),
      Example(at: ".cairn/base/0a", "↓", install: .lacking(12)),
    ],
    check: .install { facts in
      guard let first = facts.lackingBases.min(by: { $0.path < $1.path }) else { return [] }
      return [Finding(.lacking(first.target, count: facts.lackingBases.count), in: first.path)]
    })
}

extension Message {
  fileprivate static func lacking(_ target: RelativePath, count: Int) -> Message {
    Message(
      "lock.bases-present",
      "{count} texts that merges start from are missing or damaged, the one of {path} first; bring .cairn/base back with git",
      one: "the text that a merge of {path} starts from is missing or damaged; bring .cairn/base back with git",
      ["count": .number(count), "path": .text(path(target))])
  }
  private static func path(_ path: RelativePath) -> String { path.text }
}

extension InstallFacts {
  /// Bases of one example.
  fileprivate static func lacking(_ count: Int) -> InstallFacts {
    let target = RelativePath(constant: ".agents/skills/brew/SKILL.md")
    let base = RelativePath(constant: ".cairn/base/0a")
    return InstallFacts(lackingBases: Array(repeating: LackingBase(base, of: target), count: count))
  }
}
