internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A link that works on a laptop must also work on a server.
  static let linkCaseMatches = Rule(
    id: "link.case-matches",
    severity: .warning,
    fix: .safe,
    summary: "A link is spelled exactly like its file, including upper and lower case.",
    why: """
      macOS and Windows ignore letter case in paths; Linux, and so most servers and containers, does not. The same is \
      true for accented letters that can be encoded in two ways.
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
        // The same limit as in `link.target-exists`.
        guard looked <= 100, let other = document.fileTree.lookAlike(of: path) else { return nil }
        let better = document.linkText(to: other)
        return Finding(.differs(link.path, better), at: link.pathSpan, fix: .replace(link.pathSpan, with: better))
      }
    })
}

extension Message {
  fileprivate static func differs(_ path: String, _ other: String) -> Message {
    Message(
      "link.case-matches", "'{path}' is spelled '{other}' on disk, so Linux does not find it\nwrite '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
}
