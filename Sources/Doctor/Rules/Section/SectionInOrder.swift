internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports sections that are not in the order of their kind, which are hard to find and to compare between languages.
  static let sectionInOrder = Rule(
    id: "section.in-order",
    severity: .warning,
    fix: .unsafe,
    summary: "Sections are in the order that their kind defines.",
    why: """
      Readers of many documents of one kind look for a section in the usual position. Optional sections may come \
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
        "<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n\n↓<!-- cairn-section: needs -->\n## Needs\n\nTea.\n",
        fixed:
          "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n\n<!-- cairn-section: steps -->\n## Steps\n\nBrew.\n"),
      .recipe(
        "↓<!-- cairn-section: notes -->\n## Notes\n\nHot.\n\n<!-- cairn-section: needs -->\n## Needs\n\nTea.\n",
        fixed:
          "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n\n<!-- cairn-section: notes -->\n## Notes\n\nHot.\n"),
    ],
    check: .eachDocument { document in
      guard let kind = document.kind else { return [] }
      let ranks = Dictionary(zip(kind.required, 0...), uniquingKeysWith: { first, _ in first })
      let optional = Set(kind.optional)
      var findings: [Finding] = []
      var seen: Set<String> = []
      var furthest: (rank: Int, id: String)?
      for (index, section) in document.markdown.sections.enumerated() where seen.insert(section.id.value).inserted {
        let id = section.id.value
        if let rank = ranks[id] {
          if let furthest, rank < furthest.rank {
            let fix = moved(index, in: document) { ranks[$0].map { $0 > rank } ?? false }
            findings.append(Finding(.late(id, before: furthest.id), at: section.marker, fix: fix))
          } else {
            furthest = (rank, id)
          }
        } else if furthest == nil, optional.contains(id), let first = kind.required.first {
          let fix = moved(index, after: first, in: document)
          findings.append(Finding(.early(id, after: first), at: section.marker, fix: fix))
        }
      }
      return findings
    })

  /// Moves a section before the first one whose id `belongsAfter` it.
  private static func moved(_ index: Int, in document: Document, before belongsAfter: (String) -> Bool) -> Repair? {
    let sections = document.markdown.sections
    guard let target = sections.first(where: { belongsAfter($0.id.value) }), target.marker < sections[index].marker,
      let text = text(of: index, in: document)
    else { return nil }
    let extent = extent(of: index, in: document)
    // The end of the remaining text does not change: the blank line between the two sections is removed.
    let kept = index + 1 < sections.count ? extent.lower : textEnd(before: extent.lower, in: document)
    let start = lineStart(of: target.marker.lower, in: document)
    guard start < kept else { return nil }
    return .move(Span(kept, extent.upper), as: text + "\n\n", to: start, description: .move)
  }

  /// Moves a section after the one with the id.
  private static func moved(_ index: Int, after id: String, in document: Document) -> Repair? {
    let sections = document.markdown.sections
    guard let target = sections.firstIndex(where: { $0.id.value == id }), target > index,
      let text = text(of: index, in: document)
    else { return nil }
    let end = textEnd(before: extent(of: target, in: document).upper, in: document)
    let lead = end > 0 && document.bytes[end - 1] == 0x0A ? "\n" : "\n\n"
    return .move(extent(of: index, in: document), as: lead + text + "\n", to: end, description: .move)
  }

  /// From the line of a section's marker to that of the next one.
  private static func extent(of index: Int, in document: Document) -> Span {
    let section = document.markdown.sections[index]
    return Span(lineStart(of: section.marker.lower, in: document), section.content.upper)
  }

  /// A section without the blank lines after it; nil if it is not UTF-8.
  private static func text(of index: Int, in document: Document) -> String? {
    let bytes = document[extent(of: index, in: document)]
    guard Text.isUTF8(Array(bytes)), let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return nil }
    return String(decoding: bytes[...last], as: UTF8.self)
  }

  private static func lineStart(of offset: Int, in document: Document) -> Int {
    document[Span(0, offset)].lastIndex(of: 0x0A).map { $0 + 1 } ?? document.start
  }

  /// The offset after the last line before `offset` that is not blank.
  private static func textEnd(before offset: Int, in document: Document) -> Int {
    guard let last = document[Span(0, offset)].lastIndex(where: { $0 > 0x20 }) else { return offset }
    return document[Span(last, offset)].firstIndex(of: 0x0A).map { $0 + 1 } ?? offset
  }
}

extension Message {
  fileprivate static func late(_ id: String, before other: String) -> Message {
    Message(
      "section.in-order", "section '{id}' must come before section '{other}'\nmove it",
      ["id": .text(id), "other": .text(other)])
  }
  fileprivate static func early(_ id: String, after first: String) -> Message {
    Message(
      "section.in-order.optional", "section '{id}' is optional and must come after section '{first}'\nmove it",
      ["id": .text(id), "first": .text(first)])
  }
  fileprivate static var move: Message { Message("fix.move-section", "move the section") }
}
