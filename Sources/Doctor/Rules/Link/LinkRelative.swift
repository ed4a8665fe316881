internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A path that exists only on the author's machine does not work for others.
  static let linkRelative = Rule(
    id: "link.relative",
    severity: .warning,
    fix: .safe,
    summary: "A link to a file is relative to the document.",
    why: """
      A path of one machine does not exist on any other. A path with a leading slash starts at the repository root on \
      a web page, but at the root of the disk for an agent. If the file exists relative to the repository root, this \
      is an info.
      """,
    source: "Agent Skills specification, file references",
    good: [
      Example(at: "AGENTS.md", "See [it](docs/a.md) and [a command](/brew).\n", beside: ["docs/a.md": "A.\n"]),
      Example(at: "AGENTS.md", "See [the device](/dev/null) and [the web](//example.com/a.md).\n"),
      // Shown by the site of the repository, which resolves them.
      Example(at: ".gitlab/merge_request_templates/tea.md", "See [it](/docs/a.md).\n", beside: ["docs/a.md": "A.\n"]),
      Example(
        at: ".changeset/tea.md", "---\ntea: minor\n---\n\n[It](/docs/a.md) is new.\n", beside: ["docs/a.md": "A.\n"]),
    ],
    bad: [
      Example(at: "AGENTS.md", "See [it](↓/Users/me/notes.md), [b](↓/home/me/x/b.md) and [c](↓file:///tmp/c.md).\n"),
      Example(at: "AGENTS.md", "See [it](↓C:/notes/a.md) and [b](↓C:\\notes\\b.md).\n"),
      Example(
        at: ".gitlab/duo/chat-rules.md", "See [it](↓/docs/a.md).\n", fixed: "See [it](../../docs/a.md).\n",
        beside: ["docs/a.md": "A.\n"]),
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
      "link.relative",
      "'{path}' exists only on one machine\nlink to a file of this repository, relative to the document",
      ["path": .text(path)])
  }
  fileprivate static func rooted(_ path: String, _ other: String) -> Message {
    Message(
      "link.relative.root", "agents read '{path}' as an absolute path on the disk\nwrite '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
}
