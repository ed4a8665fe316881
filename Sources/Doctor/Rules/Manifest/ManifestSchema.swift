internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports every problem of the manifest's form that no other rule of the group reports.
  static let manifestSchema = Rule(
    id: "manifest.schema",
    severity: .error,
    summary: "`manifest.toml` can be read, and its values have the form that the format defines.",
    why: """
      Cairn installs a pack by its manifest. If a value is missing or has the wrong type, its meaning is unclear and \
      no command installs the pack.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(""),
      // Other programs also have files of that name.
      Example(at: "addons/web/manifest.toml", "name = \"web\"\nversion = 3\n"),
      Example(
        at: "templates/default/manifest.toml",
        "id = \"default\"\nversion = \"1.0.0\"\n\n[profiles]\navailable = [\"minimal\"]\n"),
    ],
    bad: [
      Example(at: "manifest.toml", "schema = 1\n\n↓[pack]\nid = \"tea.house\"\nversion = \"1.2.0\"\n"),
      Example(
        at: "packs/tea/manifest.toml",
        "schema = 1\n[pack]\nid = ↓\"Tea\"\nname = ↓7\nversion = \"1.2.0\"\n"),
      .manifest("description = ↓tea\n"),
      .manifest(
        "[[documents]]\nid = \"tea.card\"\nsource = \"card.md\"\ntarget = \"AGENTS.md\"\npolicy = ↓\"copy\"\n",
        beside: ["templates/common/card.md": "# Card\n"]),
      Example(at: "manifest.toml", "schema = ↓2\n\n[pack]\nid = \"tea.house\"\n"),
    ],
    check: .eachPack { pack in
      pack.findings(in: Manifest.path, reportedElsewhere: Rule.ids.subtracting(["manifest.schema"]))
    })
}
