internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What goes, goes once.
  static let manifestRetiredValid = Rule(
    id: "manifest.retired-valid",
    severity: .error,
    summary: "What a pack retires, it wrote once and writes no more.",
    why: """
      A retired target is taken away on an upgrade. One that the pack still writes would come and go; one that moved \
      to a place nobody writes would take the user's edits nowhere.
      """,
    source: "formats.md, manifest.toml",
    good: [
      .manifest(
        "[[retired]]\ntarget = \".agents/skills/steep\"\nsince = \"1.1.0\"\nreplaced-by = \".agents/skills/brew\"\n")
    ],
    bad: [
      .manifest("[[retired]]\ntarget = ↓\".agents/skills/brew\"\nsince = \"1.1.0\"\n"),
      .manifest("[[retired]]\ntarget = \".agents/skills/steep\"\nsince = ↓\"2.0.0\"\n"),
      .manifest(
        "[[retired]]\ntarget = \".agents/skills/steep\"\nsince = \"1.1.0\"\nreplaced-by = ↓\".agents/skills/pour\"\n"),
    ],
    check: .eachPack { $0.findings("manifest.retired-valid") })
}
