internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What opens on a laptop must open on a server.
  static let linkCaseMatches = Rule(
    id: "link.case-matches",
    severity: .warning,
    fix: .safe,
    summary: "A link is spelt as its file is, letter case included.",
    why: """
      macOS and Windows open a file whatever the letter case; Linux, and so most servers and containers, does not. The \
      same holds for letters with accents that are written in two ways.
      """,
    source: "seen in the wild: Reference.md and reference.md; git keeps names byte for byte",
    good: [
      Example(
        at: "skills/tea/SKILL.md", "Read [it](references/Leaves.md).\n",
        beside: ["skills/tea/references/Leaves.md": "Leaves.\n"])
    ],
    bad: [
      Example(
        at: "skills/tea/SKILL.md", "Read [it](↓references/leaves.md#water).\n",
        fixed: "Read [it](References/Leaves.md#water).\n",
        beside: ["skills/tea/References/Leaves.md": "# Water\n"]),
      Example(
        at: "AGENTS.md", "Read [it](↓docs/caf%C3%A9.md).\n", fixed: "Read [it](docs/cafe\u{301}.md).\n",
        beside: ["docs/cafe\u{301}.md": "Coffee.\n"]),
    ],
    check: .eachLinked { document, links in
      var looked = 0
      return links.compactMap { link in
        guard case .missing(let path) = link.place, link.slashed == nil else { return nil }
        looked += 1
        // As many as `link.target-exists` looks at.
        guard looked <= 100, let other = document.fileTree.lookAlike(of: path) else { return nil }
        let better = document.linkText(to: other)
        return Finding(.differs(link.path, better), at: link.pathSpan, fix: .replace(link.pathSpan, with: better))
      }
    })
}

extension Message {
  fileprivate static func differs(_ path: String, _ other: String) -> Message {
    Message(
      "link.case-matches", "'{path}' is spelt '{other}' on disk, and not found on Linux; spell it so",
      ["path": .text(path), "other": .text(other)])
  }
}
