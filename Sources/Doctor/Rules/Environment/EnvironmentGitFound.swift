internal import Reporting

extension Rule {
  /// Git is at hand.
  static let environmentGitFound = Rule(
    id: "environment.git-found",
    severity: .info,
    summary: "`git` is found along PATH.",
    why: """
      Git says which files belong to a repository and which it ignores. Without it Cairn walks through the folders and \
      looks at whatever stands there.
      """,
    source: "house.md, dependencies",
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
    Message("environment.git-found", "there is no git along PATH, so nothing is known of ignored files; install git")
  }
}
