internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports paths that point outside.
  static let manifestPathStaysInside = Rule(
    id: "manifest.path-stays-inside",
    severity: .error,
    summary: "Every path of a pack stays inside the pack's folder or the user's repository.",
    why: """
      A pack is written by somebody else. With a path that points outside, or that systems interpret differently, it \
      could read or write files that do not belong to it.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest("templates = \"templates\"\n")
    ],
    bad: [
      .manifest("templates = ↓\"../elsewhere\"\n"),
      .manifest(
        "[[documents]]\nid = \"tea.card\"\nsource = \"card.md\"\ntarget = ↓\".git/hooks/post-merge\"\npolicy = \"file\"\n",
        beside: ["templates/common/card.md": "# Card\n"]),
      .manifest("[[retired]]\ntarget = ↓\"/etc/tea\"\nsince = \"1.0.0\"\n"),
    ],
    check: .eachPack { $0.findings("manifest.path-stays-inside") })
}
