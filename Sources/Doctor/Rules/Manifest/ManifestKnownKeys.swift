internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports unknown keys of a manifest.
  static let manifestKnownKeys = Rule(
    id: "manifest.known-keys",
    severity: .warning,
    fix: .safe,
    summary: "Every key of a manifest is known to Cairn.",
    why: """
      A misspelled key causes no error, and its value has no effect: a profile stays empty, or a document loses its list \
      of agents.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest("license = \"MIT\"\n")
    ],
    bad: [
      .manifest("↓licence = \"MIT\"\n", fixed: "license = \"MIT\"\n"),
      .manifest("↓homepage = \"https://tea.example\"\n"),
    ],
    check: .eachPack { $0.findings("manifest.known-keys") })
}
