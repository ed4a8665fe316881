internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// No path leads out.
  static let manifestPathStaysInside = Rule(
    id: "manifest.path-stays-inside",
    severity: .error,
    summary: "Every path of a pack stays below its own folder, or below the user's.",
    why: """
      A pack is somebody else's text. With a path that leads out, or that one system reads otherwise than another, it \
      would read or write what is none of its business.
      """,
    source: "formats.md, manifest.toml",
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
