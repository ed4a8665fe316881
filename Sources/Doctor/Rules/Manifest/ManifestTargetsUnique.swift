internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports targets that several documents share.
  static let manifestTargetsUnique = Rule(
    id: "manifest.targets-unique",
    severity: .error,
    summary: "No two documents of a pack have the same target.",
    why: """
      Only one of two documents with the same target can be written. Targets that differ only by letter case or \
      Unicode normalization are the same target on the file systems of Windows and macOS.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n",
        beside: ["templates/common/a.md": "A\n"])
    ],
    bad: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n"
          + "[[documents]]\nid = \"tea.b\"\nsource = \"a.md\"\ntarget = ↓\".agents/A.md\"\npolicy = \"file\"\n",
        beside: ["templates/common/a.md": "A\n"]),
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = ↓\".agents/skills/brew/SKILL.md\"\npolicy = \"file\"\n",
        beside: ["templates/common/a.md": "A\n"]),
    ],
    check: .eachPack { $0.findings("manifest.targets-unique") })
}
