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
      because the agent may open it; below the root it is an info if no agents are chosen, and translations such as \
      docs/fr/CLAUDE.md are left out.
      """,
    source: """
      Claude Code documentation, memory, "AGENTS.md"; Gemini CLI documentation, memory import processor; read in \
      November 2026
      """,
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
      Example(at: "docs/fr/CLAUDE.md", "Du lait.\n", beside: ["docs/fr/AGENTS.md": "Du thé.\n"]),
      // Its settings may name another file.
      Example(at: "GEMINI.md", "Milk.\n", beside: ["AGENTS.md": "Tea.\n", ".gemini/settings.json": "{}\n"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "↓Milk first.\n", fixed: "@AGENTS.md\n\nMilk first.\n", beside: ["AGENTS.md": "Brew tea.\n"],
        agents: ["claude"]),
      Example(
        at: "app/GEMINI.md", "↓See `AGENTS.md`.\n", fixed: "@AGENTS.md\n\nSee `AGENTS.md`.\n",
        beside: ["app/AGENTS.md": "Brew tea.\n"], agents: ["gemini"]),
      // The file itself shows that Claude Code is used. Whether it must read AGENTS.md is for the authors to say.
      Example(at: "CLAUDE.md", "↓Milk first.\n", beside: ["AGENTS.md": "Brew tea.\n"]),
      Example(at: "docs/CLAUDE.md", "↓Milk first.\n", beside: ["docs/AGENTS.md": "Brew tea.\n"]),
      Example(at: "app/db/CLAUDE.md", "↓Milk first.\n", beside: ["app/db/AGENTS.md": "Brew tea.\n"]),
      // The client does not read an import before a colon.
      Example(at: "CLAUDE.md", "↓See @AGENTS.md: it has the rules.\n", beside: ["AGENTS.md": "Brew tea.\n"]),
    ],
    check: .tree { tree in
      let agents = ["claude": "CLAUDE.md", "gemini": "GEMINI.md", "qwen": "QWEN.md"]
      let chosen = tree.fileTree.agents
      let names = Set(chosen.isEmpty ? Array(agents.values) : chosen.compactMap { agents[$0] })
      let imports = Dictionary(tree.imports.map { ($0.document.path, $0) }) { first, _ in first }
      return tree.documents.filter { $0.isInstructions && names.contains($0.path.name) }.compactMap {
        document -> Finding? in
        guard let beside = InstructionFiles.path(of: "AGENTS.md", nextTo: document.path), let shared = tree[beside],
          shared.hasText, text(of: shared) != text(of: document),
          settings[document.path.name].map(tree.fileTree.holds) != true
        else { return nil }
        if reached(from: document.path, imports).contains(beside) { return nil }
        if Import.all(in: shared).contains(where: { $0.place == .file(document.path) }) { return nil }
        let start = document.frontMatter?.span.upper ?? document.start
        let isMentioned = !mention.hits(in: document.bytes).isEmpty
        let isMeant = !chosen.isEmpty || document.path.parent == nil
        guard isMeant || !isTranslation(document.path) else { return nil }
        return Finding(
          .notImported(document.path.name), at: Span(start, min(start + 3, document.bytes.count)), in: document.path,
          severity: isMentioned || !isMeant ? .info : nil,
          fix: chosen.isEmpty ? nil : .insert("@AGENTS.md\n\n", at: start))
      }
    })

  /// Files in which a client may name AGENTS.md as its instruction file.
  private static let settings = [
    "GEMINI.md": RelativePath(constant: ".gemini/settings.json"),
    "QWEN.md": RelativePath(constant: ".qwen/settings.json"),
  ]
  private static let mention = Keywords([Array("AGENTS.md".utf8)])

  /// Whether a file is in a folder for one language, such as `docs/fr`, where people read it.
  private static func isTranslation(_ path: RelativePath) -> Bool {
    let folders = path.components.dropLast().suffix(2)
    guard folders.count == 2, let first = folders.first, let tag = folders.last.flatMap({ LocaleTag(String($0)) })
    else {
      return false
    }
    return (2...3).contains(tag.language.utf8.count)
      && ["docs", "doc", "i18n", "locales", "translations"].contains(String(first))
  }

  /// The text of a document, without a byte-order mark, line end differences and trailing blanks.
  private static func text(of document: Document) -> ArraySlice<UInt8> {
    let bytes = Text.normalized(document.bytes)
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    return bytes[..<end]
  }

  private static func reached(
    from path: RelativePath, _ imports: [RelativePath: ImportingDocument]
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
