import Documents
import Testing

@testable import Doctor

@Suite struct PlainHeadingsTests {
  private static let text =
    (0..<30).map { "# Part \($0)\n" }.joined()
    + "# A-b C\n# a_b\n# \n# Teé\n# `code`\n# \(String(repeating: "x", count: 1001))\n## Part 3\n"

  /// The first names are searched for, the others are looked up among all.
  @Test func `a heading has a name exactly if it is among the plain names`() {
    let markdown = MarkdownDocument(Array(Self.text.utf8))
    let all = Anchors.plainNames(of: markdown)
    let asked =
      ["part-3", "part-3", "part-31", "a-b-c", "A-b-C", "", "a_b", "ab", "teé", "code", "-", "part-0"]
      + [String(repeating: "x", count: 1001)] + (0..<40).map { "part-\($0)" }
    for start in 0..<asked.count {
      var headings = PlainHeadings(of: markdown)
      for name in asked[start...] { #expect(headings.contain(name) == all.contains(name), "\(name)") }
    }
  }
}
