internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A second import of a file adds nothing, and may mean that another file was meant.
  static let agentImportOnce = Rule(
    id: "agent.import-once",
    severity: .info,
    summary: "A file imports every other file once.",
    why: """
      The second import of a file adds nothing, or the same text again. It is often left over from an edit, or another \
      file was meant.
      """,
    source: "seen in the wild: lists of imports that grew over time",
    good: [
      Example(
        at: "CLAUDE.md", "@docs/style.md\n@docs/tests.md\n\nAs `@docs/style.md` says.\n",
        beside: ["docs/style.md": "Style.\n", "docs/tests.md": "@style.md\n"])
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "@docs/style.md\n@docs/tests.md\n↓@./docs/style.md\n",
        beside: ["docs/style.md": "Style.\n", "docs/tests.md": "Tests.\n"]),
      Example(at: "CLAUDE.md", "@docs/gone.md\n\nText.\n\n↓@docs/gone.md\n"),
    ],
    check: .tree { tree in
      tree.imports.flatMap { one -> [Finding] in
        var seen: Set<LinkPlace> = []
        return one.imports.compactMap { written in
          switch written.place {
          case .file, .missing: break
          default: return nil
          }
          guard !seen.insert(written.place).inserted else { return nil }
          return Finding(.again(written.text), at: written.span, in: one.document.path)
        }
      }
    })
}

extension Message {
  fileprivate static func again(_ path: String) -> Message {
    Message(
      "agent.import-once", "this file already imports '{path}' above\nremove one of the imports",
      ["path": .text(path)])
  }
}
