internal import Reporting
internal import Vocabulary

extension Rule {
  /// The index lists exactly the installed skills.
  static let indexInSync = Rule(
    id: "index.in-sync",
    severity: .error,
    fix: .safe,
    summary: "INDEX.md lists the installed skills, as `cairn sync` writes them.",
    why: """
      Agents look in INDEX.md for the skill that a task needs. If it is outdated, they miss new skills and look for \
      removed ones. Tables are compared by their cells, so a Markdown formatter makes no difference.
      """,
    source: "Cairn's docs: commands.md, cairn sync",
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
    Message("index.in-sync", "outdated: it does not list the skills that are installed\nrun `cairn sync`")
  }
}
