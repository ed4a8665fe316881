internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A clone contains nothing above the repository root.
  static let linkStaysInside = Rule(
    id: "link.stays-inside",
    severity: .warning,
    summary: "No link points outside the repository.",
    why: """
      Files above the repository root exist on one machine only. In a clone, the link is broken or points to another \
      file.
      """,
    source: "seen in the wild: skills moved up by a folder without their links",
    good: [
      Example(at: "skills/tea/SKILL.md", "See [the list](../../AGENTS.md).\n", beside: ["AGENTS.md": "Text.\n"]),
      // Pages of GitHub that documents of a repository link to in this way.
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

  /// The first part of a path after the address of a repository on GitHub and similar hosts.
  private static let pagesOfHosts: Set<String> = [
    "actions", "blob", "branches", "commit", "commits", "compare", "discussions", "edit", "graphs", "issues", "labels",
    "milestones", "network", "new", "packages", "projects", "pull", "pulls", "raw", "releases", "security", "settings",
    "stargazers", "tags", "tree", "wiki",
  ]
}

extension Message {
  fileprivate static func outside(_ path: String) -> Message {
    Message(
      "link.stays-inside", "'{path}' points outside the repository\nlink to a file that every clone has",
      ["path": .text(path)])
  }
}
