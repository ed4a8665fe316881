internal import Reporting

extension Rule {
  /// Reports a misspelled marker, which is only a comment, so that its section is missing.
  static let sectionMarkerWellFormed = Rule(
    id: "section.marker-well-formed",
    severity: .warning,
    fix: .safe,
    summary: "A section's marker is `<!-- cairn-section: id -->`.",
    why: """
      A misspelled marker is only a comment: the section counts as missing, and the reason is hard to see.
      """,
    source: "Cairn's docs: packs.md, a new skill",
    dialects: [.cairn],
    good: [
      .recipe("<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
      .recipe("<!-- cairn-sections are ids -->\n\nA marker such as `<!-- cairn-section needs -->` may be quoted.\n"),
    ],
    bad: [
      .recipe(
        "↓<!-- cairn-section needs -->\n## Needs\n\nTea.\n", fixed: "<!-- cairn-section: needs -->\n## Needs\n\nTea.\n"),
      .recipe("↓<!-- cairn-section: what you need -->\n## Needs\n\nTea.\n"),
    ],
    check: .eachDocument { $0.faults("section.marker-well-formed") })
}
