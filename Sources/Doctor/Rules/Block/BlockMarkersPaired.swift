internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Between its two markers a block is Cairn's; with one of them it is nobody's.
  static let blockMarkersPaired = Rule(
    id: "block.markers-paired",
    severity: .error,
    summary: "Every managed block has a beginning and an end, and none lies in another.",
    why: """
      Cairn touches only what stands between the two markers of a block. Where one is missing it touches nothing: the \
      block is not renewed any more.
      """,
    source: "formats.md, managed blocks",
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
    check: .eachInstalledFile { $0.blockFaults("block.markers-paired") })
}
