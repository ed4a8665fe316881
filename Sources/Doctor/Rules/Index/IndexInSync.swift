internal import Reporting
internal import Vocabulary

extension Rule {
  /// The index is what it lists.
  static let indexInSync = Rule(
    id: "index.in-sync",
    severity: .error,
    fix: .safe,
    summary: "INDEX.md lists the skills that are installed, as `cairn sync` would.",
    why: """
      Agents look in INDEX.md for the skill that a task needs. Where it lags behind, they miss skills that came and \
      look for some that are gone. Tables compare by cells, so a formatter of Markdown makes no difference.
      """,
    source: "formats.md, INDEX.md",
    good: [
      Example(at: ".agents/skills/INDEX.md", "# Skills\n", install: InstallFacts())
    ],
    bad: [
      Example(at: ".agents/skills/INDEX.md", "↓# Skills\n", install: .example(.index, ".agents/skills/INDEX.md"))
    ],
    check: .install { facts in
      facts.drifts(.index).map { $0.finding(.outdated, fix: .render($0.path)) }
    })
}

extension Message {
  fileprivate static var outdated: Message {
    Message("index.in-sync", "not current: it does not list what is installed now; run `cairn sync`")
  }
}
