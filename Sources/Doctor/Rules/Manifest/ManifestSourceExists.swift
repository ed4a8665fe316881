internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports files that a manifest names and the pack does not have.
  static let manifestSourceExists = Rule(
    id: "manifest.source-exists",
    severity: .error,
    summary: "Every file that a manifest names exists in the pack.",
    why: """
      A document without a source file cannot be installed. If only the file in the pack's source locale is missing, \
      users of every language that the pack does not have get no document.
      """,
    source: "Cairn's docs: manifest.md",
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
