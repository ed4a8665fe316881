internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A backslash separates folders only on Windows.
  static let linkForwardSlashes = Rule(
    id: "link.forward-slashes",
    severity: .warning,
    fix: .safe,
    summary: "A link separates folders with slashes, not backslashes.",
    why: """
      Only Windows reads a backslash as a separator. Other systems read it as part of the name, and Markdown reads it \
      as an escape of the next character.
      """,
    source: "Claude documentation, skill authoring best practices: forward slashes in paths",
    good: [
      Example(at: "AGENTS.md", "See [it](docs/a.md).\n", beside: ["docs/a.md": "A.\n"]),
      // A backslash that escapes a character.
      Example(at: "AGENTS.md", "See [it](docs/a\\_b.md).\n", beside: ["docs/a_b.md": "A.\n"]),
    ],
    bad: [
      Example(
        at: "AGENTS.md", "See [it](↓docs\\tea\\a.md#b).\n", fixed: "See [it](docs/tea/a.md#b).\n",
        beside: ["docs/tea/a.md": "# B\n"]),
      Example(
        at: "AGENTS.md", "See [it](↓docs\\_a.md).\n", fixed: "See [it](docs/_a.md).\n", beside: ["docs/_a.md": "A.\n"]),
      Example(at: "AGENTS.md", "See [it](↓docs\\gone.md).\n"),
    ],
    check: .eachLinked { document, links in
      links.compactMap { link in
        guard let better = link.slashed else { return nil }
        return Finding(
          .backslash(link.path, better), at: link.pathSpan,
          fix: link.slashedExists ? .replace(link.pathSpan, with: better) : nil)
      }
    })
}

extension Message {
  fileprivate static func backslash(_ path: String, _ other: String) -> Message {
    Message(
      "link.forward-slashes", "'{path}' contains a backslash instead of a slash\nwrite '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
}
