internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports targets that could make other programs run code.
  static let manifestTargetAllowed = Rule(
    id: "manifest.target-allowed",
    severity: .error,
    summary: "A pack writes only where agents look for skills and instructions.",
    why: """
      A pack must not be able to install a git hook, a workflow or an editor task. A target that the user allows with \
      --allow-target is not reported in their repository.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[[documents]]\nid = \"tea.card\"\nsource = \"card.md\"\ntarget = \".agents/card.md\"\npolicy = \"once\"\n",
        beside: ["templates/common/card.md": "# Card\n"])
    ],
    bad: [
      .manifest(
        "[[documents]]\nid = \"tea.card\"\nsource = \"card.md\"\ntarget = ↓\".github/workflows/tea.yml\"\npolicy = \"file\"\n",
        beside: ["templates/common/card.md": "# Card\n"]),
      .manifest(
        "[[documents]]\nid = \"tea.own\"\nsource = \"own.toml\"\ntarget = ↓\".agents/skills/routes.local.toml\"\npolicy = \"file\"\n",
        beside: ["templates/common/own.toml": "schema = 1\n"]),
    ],
    check: .eachPack { $0.findings("manifest.target-allowed") })
}
