internal import Reporting

extension Rule {
  /// Cairn needs git to know which files are ignored.
  static let environmentGitFound = Rule(
    id: "environment.git-found",
    severity: .info,
    summary: "`git` is found on PATH.",
    why: """
      Git lists the files that belong to a repository and those that it ignores. Without git, Cairn searches all \
      folders and also checks files that git would ignore.
      """,
    source: "Cairn's docs: ci.md",
    good: [
      Example(at: "PATH", "", machine: MachineFacts(programs: ["curl", "git"]))
    ],
    bad: [
      Example(at: "PATH", "↓", machine: MachineFacts(programs: ["curl"]))
    ],
    check: .machine { facts in
      facts.programs.contains("git") ? [] : [Finding(.missing)]
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "environment.git-found", "git was not found on PATH, so Cairn cannot tell which files are ignored\ninstall git")
  }
}
