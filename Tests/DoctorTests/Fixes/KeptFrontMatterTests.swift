import Reporting
import Testing
import Vocabulary

@testable import Doctor

@Suite struct KeptFrontMatterTests {
  private func isKept(_ before: String, _ after: String, edits: [Span]) throws -> Bool {
    try #require(KeptFrontMatter(in: Array(before.utf8))).isKept(in: Array(after.utf8), after: edits)
  }

  @Test func `an edited value may change, another one may not`() throws {
    let before = "---\na: 1\nb: 2\n---\n"
    let span = Span(7, 8)
    #expect(try isKept(before, "---\na: 3\nb: 2\n---\n", edits: [span]))
    #expect(try !isKept(before, "---\na: 3\nb: 4\n---\n", edits: [span]))
    #expect(try !isKept(before, "---\na: 3\n---\n", edits: [span]))
    #expect(try !isKept(before, "---\na: [\nb: 2\n---\n", edits: [span]))
    #expect(try !isKept(before, "--\na: 3\nb: 2\n---\n", edits: [span]))
  }

  @Test func `a key may be inserted, but not a second time`() throws {
    let before = "---\na: 1\n---\n"
    let start = Span(4, 4)
    #expect(try isKept(before, "---\nb: 2\na: 1\n---\n", edits: [start]))
    #expect(try !isKept(before, "---\na: 2\na: 1\n---\n", edits: [start]))
  }

  @Test func `of two fixes that together make a key twice, one is applied`() async throws {
    let text = "---\nname:pdf\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"
    let subject = Subject(
      files: [SubjectFile(try RelativePath(onDisk: "skills/pdf/SKILL.md"), Array(text.utf8))])
    let fixed = await Fixer(Examination()).fix(subject)
    let rules = Set(fixed.left.findings.map(\.rule))
    #expect(!rules.contains("frontmatter.unique-keys"))
  }
}
