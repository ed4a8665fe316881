internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports sections that their kind does not define; most often the id is misspelled.
  static let sectionKnown = Rule(
    id: "section.known",
    severity: .warning,
    summary: "Every section is one that its kind defines.",
    why: """
      No tool looks for a section with an unknown id. Most often the id is misspelled.
      """,
    source: "manifest.toml, [kinds]",
    dialects: [.cairn],
    good: [.recipe("<!-- cairn-section: needs -->\n## Needs\n\nTea.\n")],
    bad: [
      .recipe("<!-- cairn-section: ↓need -->\n## Needs\n\nTea.\n"),
      .recipe("<!-- cairn-section: ↓serving-suggestions -->\n## Serving\n\nHot.\n"),
    ],
    check: .eachDocument { document in
      guard let kind = document.kind, let named = document.metadata("cairn-kind") else { return [] }
      let known = Set(kind.required + kind.optional)
      return document.markdown.sections.filter { !known.contains($0.id.value) }.map { section in
        Finding(.unknown(NearestName(section.id.value, among: known), kind: named.value), at: section.id.span)
      }
    })
}

extension Message {
  fileprivate static func unknown(_ id: NearestName, kind: String) -> Message {
    id.message(
      near: Message(
        "section.known.nearest", "unknown section '{id}'\ndid you mean '{nearest}'?", id.arguments(as: "id")),
      else: Message(
        "section.known",
        "unknown section '{id}' for kind '{kind}'\nremove the marker or declare the section in the manifest",
        ["kind": .text(kind), "id": .text(id.name)]))
  }
}
