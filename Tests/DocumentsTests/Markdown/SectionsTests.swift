import Reporting
import Testing
import Vocabulary

@testable import Documents

struct SectionsTests {
  private func document(_ source: String) -> MarkdownDocument { MarkdownDocument(Array(source.utf8)) }

  @Test(arguments: ["\n", "\r\n"])
  func `a section ends at the next marker`(end: String) {
    let source =
      "# Title\n\n<!-- cairn-section: purpose -->\n## Why\n\ntext\n\n<!-- cairn-section: use-when -->\n\n## When\nmore\n"
      .replacing("\n", with: end)
    let document = document(source)
    #expect(document.faults.isEmpty)
    #expect(document.sections.map(\.id.value) == ["purpose", "use-when"])
    #expect(document.sections.map { $0.heading?.text } == ["Why", "When"])
    #expect(document.sections.map { text($0.id.span, of: document.bytes) } == ["purpose", "use-when"])
    #expect(
      document.sections.map { text($0.marker, of: document.bytes) } == [
        "<!-- cairn-section: purpose -->", "<!-- cairn-section: use-when -->",
      ])
    #expect(document.sections.map { text($0.content, of: document.bytes) } == ["\(end)text\(end)\(end)", "more\(end)"])
  }

  @Test(arguments: [
    "`<!-- cairn-section: a -->`\n", "```\n<!-- cairn-section: a -->\n## A\n```\n", "> <!-- cairn-section: a -->\n",
    "    <!-- cairn-section: a -->\n", "text <!-- cairn-section: a -->\n", "<!-- cairn-section: a --> text\n",
    "<!--\n<!-- cairn-section: a -->\n", "- x\n  <!-- cairn-section: a -->\n", "<!-- cairn-sections: a -->\n",
    "<!-- cairn-section-id: a -->\n", "<!-- a cairn-section: a -->\n", "<!-- mustflow-section: a -->\n",
    "---\n<!-- cairn-section: a -->\n---\n", "<!--\ncairn-section: a\n-->\n",
  ])
  func `a comment that is not alone on its line is not a marker`(source: String) {
    #expect(document(source).sections.isEmpty)
    #expect(document(source).faults.isEmpty)
  }

  @Test(arguments: [
    ("<!-- cairn-section purpose -->", "<!-- cairn-section: purpose -->"),
    ("<!-- cairn-section: Purpose -->", "<!-- cairn-section: purpose -->"),
    ("<!-- Cairn-Section: use-when -->", "<!-- cairn-section: use-when -->"),
    ("<!-- cairn-section=a -->", "<!-- cairn-section: a -->"),
    ("<!-- cairn-section: -->", nil), ("<!-- cairn-section -->", nil), ("<!-- cairn-section: a b -->", nil),
    ("<!-- cairn-section: -a -->", nil), ("<!-- cairn-section: a--b -->", nil), ("<!-- cairn-section: a_b -->", nil),
    ("<!-- cairn-section: 목적 -->", nil), ("<!--cairn-section-->", nil),
  ])
  func `a marker with a small mistake is a warning`(marker: String, replacement: String?) {
    let document = document("\(marker)\n## Heading\n")
    #expect(document.sections.isEmpty)
    #expect(document.faults.map(\.id) == ["section.marker-well-formed"])
    #expect(document.faults.map(\.severity) == [.warning])
    #expect(document.faults.map { text($0.span, of: document.bytes) } == [marker])
    #expect(document.faults.map(\.replacement) == [replacement])
  }

  @Test(arguments: [
    "<!--cairn-section:a-->", "<!--  cairn-section:   a  -->", "  <!-- cairn-section: a -->  ",
    "<!-- cairn-section: 1-b -->",
  ])
  func `spaces in a marker do not matter`(marker: String) {
    let document = document("\(marker)\n## Heading\n")
    #expect(document.sections.count == 1)
    #expect(document.faults.isEmpty)
  }

  @Test(arguments: [
    "", "text\n## Heading\n", "# One\n", "### Three\n", "<!-- cairn-section: b -->\n## B\n", "```\n## no\n```\n",
  ])
  func `a marker that is not followed by a level 2 heading is a warning`(rest: String) throws {
    let document = document("<!-- cairn-section: a -->\n\n\(rest)")
    #expect(document.sections.first?.id.value == "a")
    let fault = try #require(document.faults.first)
    #expect(document.faults.count == 1)
    #expect(fault.id == "section.marker-before-heading")
    #expect(fault.severity == .warning)
    #expect(fault.message.text.contains("'a'"))
  }

  @Test func `an invalid marker ends the previous section`() {
    let document = document("<!-- cairn-section: a -->\n## A\none\n<!-- cairn-section B -->\n## B\ntwo\n")
    #expect(document.sections.map { text($0.content, of: document.bytes) } == ["one\n"])
  }

  @Test func `a section that appears twice is listed twice`() {
    let document = document("<!-- cairn-section: a -->\n## A\n<!-- cairn-section: a -->\n## A\n")
    #expect(document.sections.map(\.id.value) == ["a", "a"])
  }

  @Test func `sections can use another marker word`() {
    let source = "<!-- mustflow-section: purpose -->\n## Purpose\n<!-- cairn-section: no -->\n"
    let document = MarkdownDocument(Array(source.utf8), sectionMarker: "mustflow-section")
    #expect(document.sections.map(\.id.value) == ["purpose"])
    #expect(document.faults.isEmpty)
  }
}
