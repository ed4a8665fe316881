internal import Reporting
internal import Vocabulary

extension Rule {
  /// Outdated generated text points agents to skills that were removed, and omits new ones.
  static let blockCurrent = Rule(
    id: "block.current",
    severity: .error,
    fix: .safe,
    summary: "Generated blocks and files match what `cairn sync` generates.",
    why: """
      INDEX.md and the routes are generated from the installed skills. If they are outdated, an agent looks for skills \
      that were removed and does not find new ones. A block that the user edited is not reported here.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [Example(at: ".agents/skills/INDEX.md", "# Skills\n", install: InstallFacts())],
    bad: [
      Example(at: ".agents/skills/INDEX.md", "↓# Skills\n", install: .example(.rendered, ".agents/skills/INDEX.md"))
    ],
    check: .install { facts in
      facts.drifts(.rendered).map { $0.finding(.outdated, fix: $0.isRendered ? .render($0.path) : nil) }
    })
}

extension Message {
  fileprivate static var outdated: Message {
    Message("block.current", "outdated: this does not match what is installed\nrun `cairn sync`")
  }
}
