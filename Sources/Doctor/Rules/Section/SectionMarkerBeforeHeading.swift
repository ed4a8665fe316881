internal import Reporting

extension Rule {
  /// Reports a marker that is not directly before its heading, so that the start of the section is unclear.
  static let sectionMarkerBeforeHeading = Rule(
    id: "section.marker-before-heading",
    severity: .warning,
    summary: "A section's marker is directly before a heading of level 2.",
    why: """
      People see the heading, programs the marker. If there is text between them, people and programs take different \
      texts for the section.
      """,
    source: "Cairn's docs: packs.md, a new skill",
    dialects: [.cairn],
    good: [.recipe("<!-- cairn-section: needs -->\n\n## Needs\n\nTea.\n")],
    bad: [
      .recipe("↓<!-- cairn-section: needs -->\nTea.\n\n## Steps\n\nBrew.\n"),
      .recipe("↓<!-- cairn-section: needs -->\n### Needs\n\nTea.\n"),
    ],
    check: .eachDocument { $0.faults("section.marker-before-heading") })
}
