internal import Reporting

extension Rule {
  /// If two blocks have one id, Cairn cannot know which one it wrote.
  static let blockUnique = Rule(
    id: "block.unique",
    severity: .error,
    summary: "A managed block occurs only once in a file.",
    why: "If two blocks have the same id, Cairn cannot tell which one it wrote. It updates neither of them.",
    source: "Cairn's docs: commands.md, what Cairn writes",
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
    check: .eachBlockFile { $0.findings("block.unique") })
}
