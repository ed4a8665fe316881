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
      an edited file cannot be merged and becomes a conflict.
      """,
    source: "formats.md, in the user's repository",
    good: [
      Example(at: ".cairn/base", "Text.\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".cairn/base", "↓", install: .lacking(1)),
      Example(at: ".cairn/base", "↓", install: .lacking(12)),
      Example(at: ".cairn/base", "↓", install: .lacking(2, comesBack: true)),
    ],
    check: .install { facts in
      let (lost, returning) = (
        facts.lackingBases.filter { !$0.comesBack }, facts.lackingBases.filter(\.comesBack)
      )
      let missing = lost.map(\.target).min().map { Finding(.lacking($0, count: lost.count), in: InstallFacts.bases) }
      let unwritten =
        returning.isEmpty
        ? nil
        : Finding(
          .returning(returning.count), in: InstallFacts.bases, severity: .error, fix: .render(InstallFacts.bases))
      return [missing, unwritten].compactMap { $0 }
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
  fileprivate static func returning(_ count: Int) -> Message {
    Message(
      "lock.bases-present.returning",
      "{count} texts that merges start from are missing or damaged; `cairn sync` writes them again",
      one: "a text that merges start from is missing or damaged; `cairn sync` writes it again",
      ["count": .number(count)])
  }
}

extension InstallFacts {
  /// Bases of one example.
  fileprivate static func lacking(_ count: Int, comesBack: Bool = false) -> InstallFacts {
    let target = RelativePath(constant: ".agents/skills/brew/SKILL.md")
    return InstallFacts(lackingBases: Array(repeating: LackingBase(of: target, comesBack: comesBack), count: count))
  }
}
