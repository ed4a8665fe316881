internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An accepted finding that is gone leaves room for the next one.
  static let suppressionBaselineUsed = Rule(
    id: "suppression.baseline-used",
    severity: .info,
    summary: "Every entry of the baseline still accepts the findings it counts.",
    why: """
      A baseline is for what stood when the user began to look. Once a finding is fixed, its entry stands ready to hide the \
      next one of its kind in the same line.
      """,
    source: "rules.md, engine, suppression",
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
      "no finding of '{id}' in {path} is left to accept; delete the entry, or run `cairn doctor --write-baseline`",
      ["id": .text(entry.rule), "path": .text(entry.path)])
  }
  fileprivate static func counts(_ entry: Baseline.Entry, _ left: Int) -> Message {
    Message(
      "suppression.baseline-used.fewer",
      "only {count} findings of '{id}' in {path} are left to accept; lower the count, or run `cairn doctor --write-baseline`",
      one:
        "only 1 finding of '{id}' in {path} is left to accept; lower the count, or run `cairn doctor --write-baseline`",
      ["count": .number(left), "id": .text(entry.rule), "path": .text(entry.path)])
  }
}
