internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Nothing above the root comes with a clone.
  static let linkStaysInside = Rule(
    id: "link.stays-inside",
    severity: .warning,
    summary: "No link climbs out of the repository.",
    why: "What lies above the root is on one machine only: in any clone, the link leads nowhere or to something else.",
    source: "seen in the wild: skills moved up by a folder without their links",
    good: [
      Example(at: "skills/tea/SKILL.md", "See [the list](../../AGENTS.md).\n", beside: ["AGENTS.md": "Text.\n"]),
      // Pages of GitHub that a repository's own pages are linked to in this way.
      Example(at: "AGENTS.md", "See [issues](../../issues) and [the build](../../actions/workflows/ci.yml).\n"),
      Example(at: "docs/page.md", "See [it](../../x.md).\n"),
    ],
    bad: [Example(at: "skills/tea/SKILL.md", "See [it](↓../../../shared/a.md) and [b](./x/../../../b.md).\n")],
    check: .eachLinked { document, links in
      links.compactMap { link in
        guard case .outside(let rest) = link.place, link.slashed == nil else { return nil }
        if let first = rest.first, pagesOfHosts.contains(first) { return nil }
        return Finding(.outside(link.path), at: link.pathSpan)
      }
    })

  /// What a repository's address goes on with on GitHub and its kin.
  private static let pagesOfHosts: Set<String> = [
    "actions", "blob", "branches", "commit", "commits", "compare", "discussions", "edit", "graphs", "issues", "labels",
    "milestones", "network", "new", "packages", "projects", "pull", "pulls", "raw", "releases", "security", "settings",
    "stargazers", "tags", "tree", "wiki",
  ]
}

extension Message {
  fileprivate static func outside(_ path: String) -> Message {
    Message(
      "link.stays-inside", "'{path}' leads out of the repository; link a file that every clone has",
      ["path": .text(path)])
  }
}
