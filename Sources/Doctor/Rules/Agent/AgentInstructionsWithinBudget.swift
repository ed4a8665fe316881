internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Instructions are read in every conversation; a client may cut off what is too long.
  static let agentInstructionsWithinBudget = Rule(
    id: "agent.instructions-within-budget",
    severity: .warning,
    summary: "Instructions, their imports and the instructions of parent folders are at most 32 KiB in total.",
    why: """
      Codex stops reading at 32 KiB, counted from the repository root down. Other clients read more, but the text uses \
      tokens in every conversation. Text that only some tasks need belongs in skills.
      """,
    source:
      "Codex documentation, AGENTS.md, project_doc_max_bytes; Claude Code documentation, memory; as in Budgets.swift",
    isAboutFiles: true,
    good: [
      Example(at: "AGENTS.md", String(repeating: "x", count: 32_700) + "\n", agents: ["codex"]),
      // Codex reads only one file of each folder.
      Example(
        at: "AGENTS.md", String(repeating: "x", count: 40_000) + "\n", beside: ["AGENTS.override.md": "Text.\n"]),
      Example(at: "app/AGENTS.md", "Text.\n", beside: ["AGENTS.md": "Text.\n"], agents: ["codex"]),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓" + String(repeating: "x", count: 40_000) + "\n"),
      Example(at: "AGENTS.md", "↓" + String(repeating: "x", count: 40_000) + "\n", agents: ["codex"]),
      Example(
        at: "app/AGENTS.md", "↓" + String(repeating: "x", count: 20_000) + "\n",
        beside: ["AGENTS.md": String(repeating: "x", count: 20_000)], agents: ["codex"]),
      Example(
        at: "CLAUDE.md", "↓@docs/all.md\n", beside: ["docs/all.md": String(repeating: "x", count: 40_000)],
        agents: ["claude"]),
    ],
    check: .tree { tree in
      let imports = Dictionary(tree.imports.map { ($0.document.path, $0.imports) }) { first, _ in first }
      var sums: [RelativePath: Int] = [:]
      var findings: [Finding] = []
      // Folders above first.
      let files = tree.documents.filter {
        $0.isInstructions && names.contains($0.path.name) && !isReplaced($0, in: tree)
      }
      .sorted { $0.path.components.count < $1.path.components.count }
      for document in files {
        let chain = parents(of: document.path)
        let above = chain.dropFirst().compactMap { sums[$0] }.first ?? 0
        // Codex does not follow imports.
        let (own, parts) = size(of: document, document.path.name.hasPrefix("AGENTS") ? [:] : imports, tree)
        if let key = chain.first { sums[key] = above + own }
        guard above <= limit, above + own > limit, parts.isDisjoint(with: findings.compactMap(\.path)) else { continue }
        findings.append(Finding(.long((above + own) >> 10), at: document.firstPlace, in: document.path))
      }
      return findings
    })

  private static let limit = Budgets.codexInstructionBytes
  private static let names: Set = ["AGENTS.md", "AGENTS.override.md", "CLAUDE.md", "GEMINI.md", "QWEN.md"]

  /// Whether Codex reads another file of the same folder instead.
  private static func isReplaced(_ document: Document, in tree: DocumentTree) -> Bool {
    guard document.path.name == "AGENTS.md",
      let other = InstructionFiles.path(of: InstructionFiles.override.name, nextTo: document.path)
    else { return false }
    return tree[other]?.hasText == true
  }

  /// The file, and the files of the same name in the folders above, the nearest first. An override counts as an AGENTS.md.
  private static func parents(of path: RelativePath) -> [RelativePath] {
    let text = path.name == InstructionFiles.override.name ? "AGENTS.md" : path.name
    guard let name = try? RelativePath(onDisk: text) else { return [] }
    return path.ancestors.reversed().map { $0.appending(name) } + [name]
  }

  /// The bytes of a document and of all that it imports, each counted once, and the paths of these files.
  private static func size(
    of document: Document, _ imports: [RelativePath: [Import]], _ tree: DocumentTree
  ) -> (bytes: Int, parts: Set<RelativePath>) {
    var open = [document]
    var seen: Set = [document.path]
    var sum = 0
    while let next = open.popLast() {
      sum += next.bytes.count
      for other in (imports[next.path] ?? []).compactMap({ $0.document(in: tree) })
      where seen.insert(other.path).inserted {
        open.append(other)
      }
    }
    return (sum, seen)
  }
}

extension Message {
  fileprivate static func long(_ size: Int) -> Message {
    Message(
      "agent.instructions-within-budget",
      "the instructions, with imports and parent folders, are {size} KiB, more than 32\nmove what few tasks need into skills",
      ["size": .text(String(size))])
  }
}
