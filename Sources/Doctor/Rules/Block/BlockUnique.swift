internal import Reporting

extension Rule {
  /// Of two blocks with one id Cairn cannot know which is its own.
  static let blockUnique = Rule(
    id: "block.unique",
    severity: .error,
    summary: "A managed block stands once in a file.",
    why: "Of two blocks with one id Cairn cannot tell which is the one it wrote, and touches neither.",
    source: "formats.md, managed blocks",
    good: [
      Example(
        at: "AGENTS.md",
        "<!-- cairn:begin a.b -->\nOne.\n<!-- cairn:end a.b -->\n<!-- cairn:begin a.c -->\n<!-- cairn:end a.c -->\n",
        install: InstallFacts())
    ],
    bad: [
      Example(
        at: "AGENTS.md",
        "<!-- cairn:begin a.b -->\nOne.\n<!-- cairn:end a.b -->\n↓<!-- cairn:begin a.b -->\nTwo.\n<!-- cairn:end a.b -->\n",
        install: InstallFacts())
    ],
    check: .eachInstalledFile { $0.blockFaults("block.unique") })
}
