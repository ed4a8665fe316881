internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Sections in one order are found by eye, and compare well between languages.
  static let sectionInOrder = Rule(
    id: "section.in-order",
    severity: .warning,
    summary: "Sections stand in the order of their kind.",
    why: """
      Readers of many documents of one kind look for a section where it always stands. Optional sections may stand \
      anywhere after the first required one.
      """,
    source: "manifest.toml, [kinds]",
    dialects: [.cairn],
    good: [
      .recipe(
        """
        <!-- cairn-section: needs -->
        ## Needs

        Tea.

        <!-- cairn-section: notes -->
        ## Notes

        Green tea takes less.

        <!-- cairn-section: steps -->
        ## Steps

        Brew.

        """)
    ],
    bad: [
      .recipe(
        "<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n\n↓<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
      .recipe(
        "↓<!-- cairn-section: notes -->\n## Notes\n\nHot.\n\n<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
    ],
    check: .eachDocument { document in
      guard let kind = document.kind else { return [] }
      let ranks = Dictionary(zip(kind.required, 0...), uniquingKeysWith: { first, _ in first })
      let optional = Set(kind.optional)
      var findings: [Finding] = []
      var seen: Set<String> = []
      var furthest: (rank: Int, id: String)?
      for section in document.markdown.sections where seen.insert(section.id.value).inserted {
        let id = section.id.value
        if let rank = ranks[id] {
          if let furthest, rank < furthest.rank {
            findings.append(Finding(.late(id, before: furthest.id), at: section.marker))
          } else {
            furthest = (rank, id)
          }
        } else if furthest == nil, optional.contains(id), let first = kind.required.first {
          findings.append(Finding(.early(id, after: first), at: section.marker))
        }
      }
      return findings
    })
}

extension Message {
  fileprivate static func late(_ id: String, before other: String) -> Message {
    Message(
      "section.in-order", "section '{id}' belongs before section '{other}'; move it there",
      ["id": .text(id), "other": .text(other)])
  }
  fileprivate static func early(_ id: String, after first: String) -> Message {
    Message(
      "section.in-order.optional", "section '{id}' is optional and belongs behind section '{first}'; move it there",
      ["id": .text(id), "first": .text(first)])
  }
}
