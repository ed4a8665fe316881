internal import Reporting

extension Rule {
  /// Cairn needs curl for downloads.
  static let environmentCurlFound = Rule(
    id: "environment.curl-found",
    severity: .info,
    summary: "`curl` is found on PATH.",
    why: """
      Cairn downloads its own releases with curl, which uses the proxy and certificate settings of the user. \
      Everything else works without curl.
      """,
    source: "Cairn's docs: upgrading.md, the executable",
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
    Message("environment.curl-found", "curl was not found on PATH, so Cairn cannot upgrade itself\ninstall curl")
  }
}
