internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A path that only its author has is no link for others.
  static let linkRelative = Rule(
    id: "link.relative",
    severity: .warning,
    fix: .safe,
    summary: "A link to a file is relative to the document.",
    why: """
      A path of one machine leads nowhere on any other. A path that starts with a slash is the repository's on a web \
      page and the disk's to an agent; where its file is found from the root, it is told as an info.
      """,
    source: "Agent Skills specification, file references",
    good: [
      Example(at: "AGENTS.md", "See [it](docs/a.md) and [a command](/brew).\n", beside: ["docs/a.md": "A.\n"]),
      Example(at: "AGENTS.md", "See [the device](/dev/null) and [the web](//example.com/a.md).\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "See [it](↓/Users/me/notes.md), [b](↓/home/me/x/b.md) and [c](↓file:///tmp/c.md).\n"),
      Example(at: "AGENTS.md", "See [it](↓C:/notes/a.md) and [b](↓C:\\notes\\b.md).\n"),
      Example(
        at: "skills/tea/SKILL.md", "See [it](↓/docs/a.md#b).\n", fixed: "See [it](../../docs/a.md#b).\n",
        beside: ["docs/a.md": "# B\n"]),
    ],
    check: .eachLinked { document, links in
      links.compactMap { link in
        let span = link.pathSpan
        if link.place == .machine { return Finding(.absolute(link.path), at: span) }
        guard case .rooted = link.target.kind, case .file(let path) = link.place else { return nil }
        let better = document.linkText(to: path)
        return Finding(.rooted(link.path, better), at: span, severity: .info, fix: .replace(span, with: better))
      }
    })
}

extension Message {
  fileprivate static func absolute(_ path: String) -> Message {
    Message(
      "link.relative", "'{path}' is a path of one machine; link a file of this repository, relative to the document",
      ["path": .text(path)])
  }
  fileprivate static func rooted(_ path: String, _ other: String) -> Message {
    Message(
      "link.relative.root", "an agent takes '{path}' for a path of the disk; write '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
}
