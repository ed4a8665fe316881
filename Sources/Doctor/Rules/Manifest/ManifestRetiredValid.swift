internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports contradictory entries of `[[retired]]`.
  static let manifestRetiredValid = Rule(
    id: "manifest.retired-valid",
    severity: .error,
    summary: "A retired target is no longer written by the pack, and its replacement is.",
    why: """
      An upgrade deletes a retired target. If the pack still writes it, it would be deleted and created again; if its \
      replacement is not written by the pack, the user's edits would be lost. `since` is the first version without it; \
      as long as the pack has a lower one, this is an info.
      """,
    source: "Cairn's docs: manifest.md",
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
