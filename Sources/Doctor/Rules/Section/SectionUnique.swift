internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports two sections with one id, of which a reader finds only one.
  static let sectionUnique = Rule(
    id: "section.unique",
    severity: .error,
    summary: "A section id occurs once in a document.",
    why: """
      Agents and tools find a section by its id. Of two sections with the same id one is never read, and a merge \
      cannot tell them apart.
      """,
    source: "Cairn's docs: packs.md, a new skill",
    dialects: [.cairn],
    good: [
      .recipe(
        """
        <!-- cairn-section: needs -->
        ## Needs

        ```markdown
        <!-- cairn-section: needs -->
        ```

        """)
    ],
    bad: [
      .recipe(
        "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n\n<!-- cairn-section: ↓needs -->\n## Again\n\nWater.\n")
    ],
    check: .eachDocument { document in
      guard document.kind != nil else { return [] }
      var first: [String: Span] = [:]
      let doubled = document.markdown.sections.filter { section in
        if first[section.id.value] != nil { return true }
        first[section.id.value] = section.marker
        return false
      }
      guard !doubled.isEmpty else { return [] }
      let lines = document.markdown.lines
      return doubled.map { section in
        let earlier = first[section.id.value] ?? section.marker
        return Finding(
          .doubled(section.id.value, line: lines.place(at: earlier.lower).line), at: section.id.span)
      }
    })
}

extension Message {
  fileprivate static func doubled(_ id: String, line: Int) -> Message {
    Message(
      "section.unique", "section '{id}' already exists in line {line}\nmerge the two or rename one",
      ["id": .text(id), "line": .number(line)])
  }
}
