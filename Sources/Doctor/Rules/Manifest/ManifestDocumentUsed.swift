internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports files that are never installed.
  static let manifestDocumentUsed = Rule(
    id: "manifest.document-used",
    severity: .warning,
    summary: "Every document of a pack is installed in some case.",
    why: """
      A file that is in a folder of no locale, or that is neither part of a skill nor listed in the manifest, is never \
      installed. Its author does not notice.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \".agents/a.md\"\npolicy = \"file\"\n",
        beside: ["templates/common/a.md": "A\n", "templates/common/.gitkeep": ""]),
      Example(at: "templates/common/a.md", "No manifest, no pack.\n"),
    ],
    bad: [
      Example(
        at: "templates/common/a.md", "↓A\n", beside: ["manifest.toml": Example.manifestHead]),
      Example(
        at: "templates/locales/tlh/a.md", "↓A\n", beside: ["manifest.toml": Example.manifestHead]),
      Example(
        at: "skills/pour/notes.md", "↓A\n",
        beside: [
          "manifest.toml": Example.manifestHead + "layout = \"plain\"\n", "skills/brew/SKILL.md": Example.skill("brew"),
        ]),
      Example(
        at: "locales/fr/skills/brew/SKILL.md", "↓" + Example.skill("brew"),
        beside: [
          "manifest.toml": Example.manifestHead + "layout = \"plain\"\n", "skills/brew/SKILL.md": Example.skill("brew"),
        ]),
    ],
    check: .eachPack { $0.findings("manifest.document-used") })
}
