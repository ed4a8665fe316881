internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports sections without a text.
  static let sectionNotEmpty = Rule(
    id: "section.not-empty",
    severity: .warning,
    summary: "Every section has a text.",
    why: """
      An agent that reads an empty section goes on as if nothing had to be done. If nothing applies, say so.
      """,
    source: "Cairn's docs: packs.md, a new skill",
    dialects: [.cairn],
    good: [.recipe("<!-- cairn-section: needs -->\n## Needs\n\nNothing.\n")],
    bad: [
      .recipe("↓<!-- cairn-section: needs -->\n## Needs\n\n<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n"),
      .recipe("↓<!-- cairn-section: needs -->\n## Needs\n\n<!-- what is needed -->\n"),
    ],
    check: .eachDocument { document in
      guard document.kind != nil else { return [] }
      var comments = document.markdown.comments[...]
      return document.markdown.sections.compactMap { section in
        comments = comments.drop { $0.upper <= section.content.lower }
        let inside = comments.prefix { $0.lower < section.content.upper }
        return isBlank(section.content, without: inside, in: document)
          ? Finding(.empty(section.id.value), at: section.marker) : nil
      }
    })

  /// Whether a span contains only white space and comments.
  private static func isBlank(_ span: Span, without comments: ArraySlice<Span>, in document: Document) -> Bool {
    var lower = span.lower
    for comment in comments {
      guard document[Span(lower, comment.lower)].allSatisfy({ $0 <= 0x20 }) else { return false }
      lower = max(lower, comment.upper)
    }
    return document[Span(lower, span.upper)].allSatisfy { $0 <= 0x20 }
  }
}

extension Message {
  fileprivate static func empty(_ id: String) -> Message {
    Message(
      "section.not-empty", "section '{id}' is empty\nfill it in, or say that nothing applies", ["id": .text(id)])
  }
}
