internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports missing sections that the document's kind requires.
  static let sectionRequiredPresent = Rule(
    id: "section.required-present",
    severity: .error,
    fix: .safe,
    summary: "A document has every section that its kind requires.",
    why: """
      An agent that follows a procedure looks for its sections by id: what may be edited, what to verify, when to \
      stop. It reads a missing one as "no limits".
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

        """, kinds: ["recipe": DocumentKind(required: ["needs", "steps"], optional: [])]),
      Example(
        at: "tea.md",
        "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-kind: ↓brew\n---\n## Hot Water\n\nBoil it.\n",
        fixed:
          "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-kind: brew\n---\n<!-- cairn-section: hot-water -->\n## Hot Water\n\nBoil it.\n",
        kinds: ["brew": DocumentKind(required: ["hot-water"], optional: [])]),
    ],
    check: .eachDocument { document in
      guard let kind = document.kind, let named = document.metadata("cairn-kind") else { return [] }
      let present = Set(document.markdown.sections.map(\.id.value))
      return kind.required.filter { !present.contains($0) }.map { id in
        let fix = bareHeading(of: id, in: document).map { heading in
          Repair.insert("<!-- cairn-section: \(id) -->\n", at: heading.line.lower)
        }
        return Finding(.missing(id, kind: named.value), at: named.span, fix: fix)
      }
    })

  /// The only heading of level 2 whose words are those of the id, if there is no marker before it.
  private static func bareHeading(of id: String, in document: Document) -> Heading? {
    let markdown = document.markdown
    let fitting = markdown.headings.filter { $0.level == 2 && words($0.text) == words(id) }
    guard fitting.count == 1, let heading = fitting.first,
      !markdown.sections.contains(where: { $0.heading == heading }),
      // A misspelled marker is fixed by its own rule.
      !markdown.faults.contains(where: { fault in
        fault.id == "section.marker-well-formed" && fault.span.upper <= heading.line.lower
          && document[Span(fault.span.upper, heading.line.lower)].allSatisfy { $0 <= 0x20 }
      }),
      // The section before it would be left empty.
      !markdown.sections.contains(where: { section in
        section.content.lower <= heading.line.lower && heading.line.lower < section.content.upper
          && document[Span(section.content.lower, heading.line.lower)].allSatisfy { $0 <= 0x20 }
      })
    else { return nil }
    return heading
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().utf8.split { $0 == 0x20 || $0 == 0x2D }.map { String(Substring($0)) }
  }
}

extension Message {
  fileprivate static func missing(_ id: String, kind: String) -> Message {
    Message(
      "section.required-present",
      "section '{id}' is missing, which kind '{kind}' requires\nadd '<!-- cairn-section: {id} -->' and a heading before its text",
      ["kind": .text(kind), "id": .text(id)])
  }
}
