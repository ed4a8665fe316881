internal import Reporting
internal import Vocabulary

extension Rule {
  /// The index lists the documents as they are.
  static let docsIndexInSync = Rule(
    id: "docs.index-in-sync",
    severity: .warning,
    fix: .safe,
    summary: "The index of the documents lists them as `cairn sync` does.",
    why: """
      Agents choose by the index what to read. If it is outdated, they miss new documents, look for deleted ones, and \
      choose by a summary that no longer holds.
      """,
    source: "config.md, docs",
    good: [Example(at: "docs/README.md", "# Documents\n", install: InstallFacts())],
    bad: [Example(at: "docs/README.md", "↓# Documents\n", install: .example(.documents, "docs/README.md"))],
    check: .install { facts in
      facts.drifts(.documents).map { $0.finding(.outdated, fix: .render($0.path)) }
    })
}

extension Message {
  fileprivate static var outdated: Message {
    Message("docs.index-in-sync", "outdated: it does not list the documents as they are\nrun `cairn sync`")
  }
}
