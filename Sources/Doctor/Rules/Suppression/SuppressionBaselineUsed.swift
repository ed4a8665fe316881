internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports entries of the baseline that no longer match a finding and could hide the next one.
  static let suppressionBaselineUsed = Rule(
    id: "suppression.baseline-used",
    severity: .info,
    summary: "Every entry of the baseline still suppresses the findings it counts.",
    why: """
      A baseline is for findings that existed when the doctor was first used. Once a finding is fixed, its entry would \
      hide the next one of the same kind in the same line.
      """,
    source: "Cairn's docs: doctor.md, suppressing findings",
    good: [
      Example(
        at: ".cairn/baseline.toml",
        "schema = 1\n\n[[findings]]\nrule = \"skill.description-present\"\npath = \"skills/tea/SKILL.md\"\nline = \"\(fence)\"\n",
        beside: ["skills/tea/SKILL.md": "---\nname: tea\n---\n\nBrew tea.\n"])
    ],
    bad: [
      Example(
        at: ".cairn/baseline.toml",
        "schema = 1\n\n[[findings]]\nrule = ↓\"skill.description-present\"\npath = \"skills/gone/SKILL.md\"\n"),
      Example(
        at: ".cairn/baseline.toml",
        "schema = 1\n\n[[findings]]\nrule = ↓\"skill.description-present\"\npath = \"skills/tea/SKILL.md\"\nline = \"\(fence)\"\ncount = 3\n",
        beside: ["skills/tea/SKILL.md": "---\nname: tea\n---\n\nBrew tea.\n"]),
    ],
    check: .eachStale { stale in
      [Finding(stale.left == 0 ? .unused(stale.entry) : .counts(stale.entry, stale.left), at: stale.span)]
    })

  /// The digest of the line `---`.
  private static let fence = Digest(of: Array("---".utf8)).text
}

extension Message {
  fileprivate static func unused(_ entry: Baseline.Entry) -> Message {
    Message(
      "suppression.baseline-used",
      "'{id}' has no findings in {path} for this baseline entry\ndelete it, or run `cairn doctor --prune-baseline`",
      ["id": .text(entry.rule), "path": .text(entry.path)])
  }
  fileprivate static func counts(_ entry: Baseline.Entry, _ left: Int) -> Message {
    Message(
      "suppression.baseline-used.fewer",
      "'{id}' has only {count} findings in {path} for this baseline entry\nlower the count, or run `cairn doctor --prune-baseline`",
      one:
        "'{id}' has only 1 finding in {path} for this baseline entry\nlower the count, or run `cairn doctor --prune-baseline`",
      ["count": .number(left), "id": .text(entry.rule), "path": .text(entry.path)])
  }
}
