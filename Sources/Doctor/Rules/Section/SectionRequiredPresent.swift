internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The sections are what a kind of document promises to its readers.
  static let sectionRequiredPresent = Rule(
    id: "section.required-present",
    severity: .error,
    summary: "A document has every section that its kind requires.",
    why: """
      An agent that follows a procedure looks for its sections by their ids: what may be edited, what to verify, when to \
      stop. A missing one is read as "no limits".
      """,
    source: "manifest.toml, [kinds]",
    dialects: [.cairn],
    good: [
      .recipe("<!-- cairn-section: needs -->\n## Needs\n\nTea.\n\n<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n")
    ],
    bad: [
      Example(
        at: "tea.md",
        """
        ---
        metadata:
          cairn-document: recipe.tea
          cairn-kind: ↓recipe
        ---
        <!-- cairn-section: needs -->
        ## Needs

        Tea.

        """, kinds: ["recipe": DocumentKind(required: ["needs", "steps"], optional: [])])
    ],
    check: .eachDocument { document in
      guard let kind = document.kind, let named = document.metadata("cairn-kind") else { return [] }
      let present = Set(document.markdown.sections.map(\.id.value))
      return kind.required.filter { !present.contains($0) }.map { id in
        Finding(.missing(id, kind: named.value), at: named.span)
      }
    })
}

extension Message {
  fileprivate static func missing(_ id: String, kind: String) -> Message {
    Message(
      "section.required-present",
      "a document of kind '{kind}' needs a section '{id}'; put '<!-- cairn-section: {id} -->' and a heading before its text",
      ["kind": .text(kind), "id": .text(id)])
  }
}
