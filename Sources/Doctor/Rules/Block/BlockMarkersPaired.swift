internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Cairn manages the text between two markers; with one marker the block has no limits.
  static let blockMarkersPaired = Rule(
    id: "block.markers-paired",
    severity: .error,
    summary: "Every managed block has a start and an end, and no block is inside another.",
    why: """
      Cairn changes only the text between the two markers of a block. If a marker is missing, Cairn does not change \
      anything, so the block is no longer updated.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [
      Example(
        at: "AGENTS.md", "<!-- cairn:begin agents.root -->\nText.\n<!-- cairn:end agents.root -->\n",
        install: InstallFacts()),
      Example(at: "AGENTS.md", "```\n<!-- cairn:begin agents.root -->\n```\n", install: InstallFacts()),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓<!-- cairn:begin agents.root -->\nText.\n", install: InstallFacts()),
      Example(at: ".codex/config.toml", "a = 1\n↓# cairn:end codex.agents\n", install: InstallFacts()),
    ],
    check: .eachBlockFile { $0.findings("block.markers-paired") })
}
