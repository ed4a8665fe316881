internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What a pack names, it has.
  static let manifestSourceExists = Rule(
    id: "manifest.source-exists",
    severity: .error,
    summary: "Every file that a manifest names is in the pack.",
    why: """
      A document without a source is installed for nobody; one that is missing in the pack's own language is missing \
      for every reader whose language the pack lacks.
      """,
    source: "formats.md, manifest.toml",
    good: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n",
        beside: ["templates/locales/en/a.md": "A\n"])
    ],
    bad: [
      .manifest("changelog = ↓\"CHANGES.md\"\n"),
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = ↓\"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n"),
      .manifest(
        "[locales]\nsource = \"en\"\navailable = [\"en\", \"ko\"]\n"
          + "[[documents]]\nid = \"tea.a\"\nsource = ↓\"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n",
        beside: ["templates/locales/ko/a.md": "A\n"]),
    ],
    check: .eachPack { $0.findings("manifest.source-exists") })
}
