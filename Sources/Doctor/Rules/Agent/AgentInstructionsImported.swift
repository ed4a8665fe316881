internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Claude Code reads CLAUDE.md and not AGENTS.md.
  static let agentInstructionsImported = Rule(
    id: "agent.instructions-imported",
    severity: .warning,
    fix: .safe,
    summary: "A CLAUDE.md next to an AGENTS.md imports it.",
    why: """
      An agent with its own instruction file does not read the AGENTS.md in the same folder. Without an import, the \
      rules in AGENTS.md apply only to the other agents. If the file mentions AGENTS.md in its text, this is an info, \
      because the agent may open it.
      """,
    source: "Claude Code documentation, memory, AGENTS.md; Gemini CLI documentation, memory import processor",
    good: [
      Example(
        at: "CLAUDE.md", "Read on:\n\n@AGENTS.md\n", beside: ["AGENTS.md": "Brew tea.\n"], agents: ["claude"]),
      Example(
        at: "CLAUDE.md", "@./docs/all.md\n", beside: ["AGENTS.md": "Tea.\n", "docs/all.md": "@../AGENTS.md\n"],
        agents: ["claude"]),
      Example(at: "CLAUDE.md", "Tea.\n", beside: ["AGENTS.md": "Tea.\n"], agents: ["claude"]),
      Example(at: "CLAUDE.md", "Milk.\n", beside: ["AGENTS.md": "Tea.\n"], agents: ["codex"]),
      Example(at: "CLAUDE.md", "Milk.\n", beside: ["docs/AGENTS.md": "Tea.\n"], agents: ["claude"]),
      Example(at: "CLAUDE.md", "Milk.\n", beside: ["AGENTS.md": "@CLAUDE.md\n"], agents: ["claude"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "↓Milk first.\n", fixed: "@AGENTS.md\n\nMilk first.\n", beside: ["AGENTS.md": "Brew tea.\n"],
        agents: ["claude"]),
      Example(
        at: "app/GEMINI.md", "↓See `AGENTS.md`.\n", fixed: "@AGENTS.md\n\nSee `AGENTS.md`.\n",
        beside: ["app/AGENTS.md": "Brew tea.\n"], agents: ["gemini"]),
    ],
    check: .tree { tree in
      guard tree.knowsAgents else { return [] }
      let all = tree.imports
      let agents = ["claude": "CLAUDE.md", "gemini": "GEMINI.md", "qwen": "QWEN.md"]
      let names = Set(tree.fileTree.agents.compactMap { agents[$0] })
      guard !names.isEmpty else { return [] }
      let imports = Dictionary(all.map { ($0.document.path, $0) }) { first, _ in first }
      return tree.documents.filter { names.contains($0.path.name) }.compactMap { document -> Finding? in
        let beside = document.path.parent?.appending(agentsFile) ?? agentsFile
        guard let shared = tree[beside], shared.bytes.contains(where: { $0 > 0x20 }),
          text(of: shared) != text(of: document)
        else { return nil }
        if reached(from: document.path, imports).contains(beside) { return nil }
        if Import.all(in: shared).contains(where: { $0.place == .file(document.path) }) { return nil }
        let start = document.frontMatter?.span.upper ?? document.start
        let mentions = !mention.hits(in: document.bytes).isEmpty
        return Finding(
          .notImported(document.path.name), at: Span(start, min(start + 3, document.bytes.count)), in: document.path,
          severity: mentions ? .info : nil, fix: .insert("@AGENTS.md\n\n", at: start))
      }
    })

  private static let agentsFile = RelativePath(constant: "AGENTS.md")
  private static let mention = Keywords([Array("AGENTS.md".utf8)])

  /// The text of a document, without a byte-order mark, line end differences and trailing blanks.
  private static func text(of document: Document) -> ArraySlice<UInt8> {
    let bytes = Text.normalized(document.bytes)
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    return bytes[..<end]
  }

  private static func reached(
    from path: RelativePath, _ imports: [RelativePath: (document: Document, imports: [Import])]
  ) -> Set<RelativePath> {
    var open = [path]
    var reached: Set<RelativePath> = []
    while let next = open.popLast() {
      for one in imports[next]?.imports ?? [] {
        if case .file(let other) = one.place, reached.insert(other).inserted { open.append(other) }
      }
    }
    return reached
  }
}

extension Message {
  fileprivate static func notImported(_ name: String) -> Message {
    Message(
      "agent.instructions-imported", "{name} does not import the AGENTS.md in the same folder\nadd a line '@AGENTS.md'",
      ["name": .text(name)])
  }
}
