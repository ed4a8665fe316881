internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An import that is written differently from what the clients read is skipped without a message.
  static let agentImportWellFormed = Rule(
    id: "agent.import-well-formed",
    severity: .warning,
    summary: "An import is written as `@path`, with a blank or a line end after the path.",
    why: """
      Claude Code and Gemini CLI read everything up to the next blank as the path. With a colon or a comma right after \
      it, with quotes around it, with a plain space in it, or with a word such as `import` before it, they find no such \
      file and skip the import without a message.
      """,
    source:
      "Claude Code documentation, memory, imports (November 2026), and its issue 86060; Gemini CLI documentation, memport",
    good: [
      Example(at: "CLAUDE.md", "How to water: @docs/care.md\n", beside: ["docs/care.md": "Water.\n"]),
      Example(
        at: "CLAUDE.md", "Read @docs/care.md first.\n\n**@docs/care.md**: how to water.\n",
        beside: ["docs/care.md": "Water.\n"]),
      Example(at: "CLAUDE.md", "- @Design\\ Docs/api.md\n", beside: ["Design Docs/api.md": "API.\n"]),
      Example(
        at: "CLAUDE.md", "`@docs/care.md`: how to water. <!-- @docs/care.md, -->\n",
        beside: ["docs/care.md": "Water.\n"]),
      Example(at: "CLAUDE.md", "In CSS, @import \"a.css\" and @media, then ask @kim, @lee: \"yes.md\".\n"),
      // That it does not exist is reported by `agent.import-resolves`.
      Example(at: "CLAUDE.md", "See @docs/gone.md: it says how.\n"),
      Example(at: "docs/page.md", "See @care.md: it says how.\n", beside: ["docs/care.md": "Water.\n"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "How to water is in ↓@docs/care.md: read it.\nRead ↓@docs/care.md, then begin.\n",
        beside: ["docs/care.md": "Water.\n"]),
      Example(at: "GEMINI.md", "The rules are in ↓@./AGENTS.md, as always.\n", beside: ["AGENTS.md": "Water.\n"]),
      Example(at: "CLAUDE.md", "浇水方法见 ↓@docs/care.md：先读它。\n", beside: ["docs/care.md": "Water.\n"]),
      Example(at: "CLAUDE.md", "- API conventions ↓@\"Design Docs/api.md\"\n"),
      Example(at: "CLAUDE.md", "- API conventions ↓@Design Docs/api.md\n", beside: ["Design Docs/api.md": "API.\n"]),
      Example(at: "CLAUDE.md", "↓@import ./docs/care.md\n", beside: ["docs/care.md": "Water.\n"]),
      // Without the file, it may only be an example.
      Example(at: "CLAUDE.md", "↓@import ./docs/care.md\n"),
    ],
    check: .tree { tree in
      tree.imports.flatMap { one in one.written.compactMap { finding(on: $0, in: one.document.path) } }
    })

  private static func finding(on written: Import, in path: RelativePath) -> Finding? {
    let escaped = written.text.split(separator: " ").joined(separator: "\\ ")
    switch written.form {
    case .sound: return nil
    case .followed(let mark):
      guard written.place.exists else { return nil }
      return Finding(.followed(by: mark, written.text), at: written.span, in: path)
    case .quoted: return Finding(.quoted(escaped), at: written.span, in: path)
    case .split: return Finding(.split(escaped), at: written.span, in: path)
    case .keyword:
      let isSure = written.place.exists
      return Finding(.keyword(escaped), at: written.span, in: path, severity: isSure ? nil : .info)
    }
  }
}

extension Message {
  fileprivate static func followed(by mark: String, _ path: String) -> Message {
    Message(
      "agent.import-well-formed",
      "the client reads '{mark}' as a part of the path, so it does not import '{path}'\nput a space after the path, or the path at the end of the line",
      ["mark": .text(mark), "path": .text(path)])
  }
  fileprivate static func quoted(_ path: String) -> Message {
    Message(
      "agent.import-well-formed.quoted", "the client does not import a path in quotes\nwrite '@{path}'",
      ["path": .text(path)])
  }
  fileprivate static func split(_ path: String) -> Message {
    Message(
      "agent.import-well-formed.split",
      "the client ends the path of an import at the space, so it does not import this file\nwrite '@{path}'",
      ["path": .text(path)])
  }
  fileprivate static func keyword(_ path: String) -> Message {
    Message(
      "agent.import-well-formed.keyword",
      "the client reads the word after '@' as the path, so it does not import '{path}'\nwrite '@{path}'",
      ["path": .text(path)])
  }
}
