internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A tool that one file forbids and another one allows.
  static let agentToolsAgree = Rule(
    id: "agent.tools-agree",
    severity: .info,
    summary: "No instruction file forbids a tool that another one in the same folder allows.",
    why: """
      Each client reads its own file. If one file forbids a tool and the other one allows it, agents work differently, and \
      one of the two texts is probably outdated.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\" (consistency), read in November 2026",
    good: [
      Example(
        at: "AGENTS.md", "Never use Bash to read files.\n", beside: ["CLAUDE.md": "@AGENTS.md\n\nYou can use Bash.\n"]),
      Example(at: "AGENTS.md", "Never use bash arrays.\n", beside: ["CLAUDE.md": "You can use Bash.\n"]),
      Example(at: "AGENTS.md", "Never use Write.\n", beside: ["CLAUDE.md": "You can use Bash. Do not use Write.\n"]),
    ],
    bad: [
      Example(
        at: "AGENTS.md", "Never use ↓Bash for any operations.\nDo not use Edit or Write tools.\n",
        beside: ["CLAUDE.md": "allowed-tools: Read, Write, Edit\nYou can use Bash for git operations.\n"])
    ],
    check: .tree { tree in
      InstructionPair.all(in: tree).compactMap { pair -> Finding? in
        for (document, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
          let allowed = Set(tools(in: other, after: allowing, unless: forbidding).map(\.value))
          if let tool = tools(in: document, after: forbidding).first(where: { allowed.contains($0.value) }) {
            return Finding(.forbidden(tool.value, other.path), at: tool.span, in: document.path)
          }
        }
        return nil
      }
    })

  private static let names: Set<String> = [
    "Bash", "Edit", "Glob", "Grep", "MultiEdit", "NotebookEdit", "Read", "WebFetch", "WebSearch", "Write",
  ]
  private static let forbidding = Phrases([
    "never use", "do not use", "don't use", "must not use", "not allowed to use",
  ])
  private static let allowing = Phrases(["allowed-tools:", "can use", "may use", "allowed to use", "feel free to use"])

  /// The tools in the lines of a document that have one of the words.
  private static func tools(in document: Document, after words: Phrases, unless others: Phrases? = nil)
    -> [Spanned<String>]
  {
    document.proseLines.flatMap { line -> [Spanned<String>] in
      guard words.occur(in: line), others?.occur(in: line) != true else { return [] }
      return line.split { !Byte.isAlphanumeric($0) }.compactMap { word in
        let name = String(decoding: word, as: UTF8.self)
        return names.contains(name) ? Spanned(name, Span(word.startIndex, word.endIndex)) : nil
      }
    }
  }
}

extension Message {
  fileprivate static func forbidden(_ tool: String, _ path: RelativePath) -> Message {
    Message(
      "agent.tools-agree", "this file forbids {tool}, and {path} allows it\nsay the same in both files",
      ["tool": .text(tool), "path": .text(path.text)])
  }
}
