internal import Reporting
internal import Vocabulary

extension Rule {
  /// Rendered text that lags behind tells agents of skills that are gone, and none of those that came.
  static let blockCurrent = Rule(
    id: "block.current",
    severity: .error,
    fix: .safe,
    summary: "Rendered blocks and files hold what `cairn sync` renders.",
    why: """
      INDEX.md and the routes are rendered from the installed skills. Where they lag behind, an agent looks for skills \
      that are gone and does not find those that came. A block of text that the user edited is the user's and no finding.
      """,
    source: "lifecycle.md, one road for every change",
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
    Message("block.current", "not current: it does not say what is installed now; run `cairn sync`")
  }
}
