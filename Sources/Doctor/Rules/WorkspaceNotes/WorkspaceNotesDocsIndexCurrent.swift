internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires a complete index, because agents read only what the index lists.
  static let workspaceNotesDocsIndexCurrent = Rule(
    id: "workspace-notes.docs-index-current",
    severity: .warning,
    fix: .safe,
    summary: "The index of the documents lists all documents and no missing ones.",
    why: """
      Agents read the index instead of the documents at the start of each session. A document that it does not list is \
      never read. An entry for a deleted document makes the agent search for it.
      """,
    source: "waypoint, DOCS_INDEX.md",
    dialects: [.waypoint],
    good: [
      .index("- [docs/ship.md](docs/ship.md): How we ship\n"),
      .index("- `.waypoint/docs/ship.md` - How we ship\n"),
      Example(at: ".waypoint/DOCS_INDEX.md", "# Documents\n\n- none yet\n"),
    ],
    bad: [
      .index("- `docs/ship.md` - How we ship\n- `↓docs/gone.md` - Gone\n", fixed: "- `docs/ship.md` - How we ship\n"),
      .index(
        "- `↓docs/ship.md` - How we ship\n", others: ["test": "How we test"],
        fixed: "- `docs/ship.md` - How we ship\n- `docs/test.md` - How we test\n"),
    ],
    check: .tree { tree in
      tree.documents.filter { DocsIndex.isIndex($0.path) && $0.dialect == .waypoint }.flatMap { document in
        let index = DocsIndex(document)
        guard !index.entries.isEmpty else { return [Finding]() }
        let gone = index.entries.filter { !document.fileTree.isFile($0.path) }.map { entry in
          Finding(
            .gone(entry.name.value), at: entry.name.span, in: document.path,
            fix: .delete([entry.line], isSafe: true, description: .delete(entry.name.value)))
        }
        let listed = Set(index.entries.map(\.path))
        let missing = tree.documents.filter { other in
          other.frontMatter?["read_when"] != nil && !listed.contains(other.path) && !DocsIndex.isIndex(other.path)
        }
        let place = index.entries.first?.name.span
        return gone
          + missing.map { other in
            let text = DocsIndex.summary(other).flatMap {
              index.entry(for: other, summary: $0, in: document, among: tree)
            }
            return Finding(
              .missing(other.path), at: place, in: document.path,
              fix: text.map { .insert($0.text, at: $0.at, description: .list(other.path)) })
          }
      }
    })
}

extension Example {
  /// An index, with `docs/ship.md` and other documents next to it.
  fileprivate static func index(_ list: String, others: [String: String] = [:], fixed: String? = nil) -> Example {
    var beside: [String: String] = [:]
    for (name, summary) in others.merging(["ship": "How we ship"], uniquingKeysWith: { first, _ in first }) {
      beside[".waypoint/docs/\(name).md"] =
        "---\nsummary: \(summary)\nlast_updated: 2026-03-06\nread_when:\n  - always\n---\n\n# Text\n\nText.\n"
    }
    let head = "# Documents\n\n"
    return Example(at: ".waypoint/DOCS_INDEX.md", head + list, fixed: fixed.map { head + $0 }, beside: beside)
  }
}

extension Message {
  fileprivate static func gone(_ name: String) -> Message {
    Message(
      "workspace-notes.docs-index-current", "'{name}' does not exist\nremove it from the list",
      ["name": .text(name)])
  }
  fileprivate static func missing(_ path: RelativePath) -> Message {
    Message(
      "workspace-notes.docs-index-current.missing", "{path} is not on this list\nadd it", ["path": .text(path.text)])
  }
  fileprivate static func delete(_ name: String) -> Message {
    Message("fix.delete-entry", "delete the line of '{name}'", ["name": .text(name)])
  }
  fileprivate static func list(_ path: RelativePath) -> Message {
    Message("fix.list-document", "add a line for {path}", ["path": .text(path.text)])
  }
}
