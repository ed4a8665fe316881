internal import Reporting

extension Rule {
  /// The network is at hand.
  static let environmentCurlFound = Rule(
    id: "environment.curl-found",
    severity: .info,
    summary: "`curl` is found along PATH.",
    why: """
      Cairn fetches its own releases with curl, which brings the proxies and certificates of its user. Everything else \
      works without.
      """,
    source: "house.md, dependencies",
    good: [
      Example(at: "PATH", "", machine: MachineFacts(programs: ["curl", "git"]))
    ],
    bad: [
      Example(at: "PATH", "↓", machine: MachineFacts(programs: ["git"]))
    ],
    check: .machine { facts in
      facts.programs.contains("curl") ? [] : [Finding(.missing)]
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message("environment.curl-found", "there is no curl along PATH, so cairn cannot upgrade itself; install curl")
  }
}
