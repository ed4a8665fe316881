import Reporting
import Testing
import Vocabulary

@testable import Doctor

@Suite struct MisopenedFrontMatterTests {
  private static let keys = "name: pdf\ndescription: Fills forms.\n"

  private func found(_ text: String) -> MisopenedFrontMatter? {
    MisopenedFrontMatter(in: Array(text.utf8), from: 0)
  }

  @Test(arguments: [
    ("---", FenceLine.exact), ("--- \t", .exact), (" ---", .indented), ("\t---  ", .indented), ("--", .hyphens(2)),
    ("----", .hyphens(4)), ("\u{2014}", .dashes), ("\u{2013}\u{2013}\u{2013}", .dashes), ("-\u{2014}", .dashes),
    ("---\u{A0}", .invisible("\u{A0}")), ("\u{200B}---", .invisible("\u{200B}")),
    ("-\u{FEFF}--", .invisible("\u{FEFF}")),
    ("---yaml", .labeled), ("--- # a", .labeled), ("+++", .plus), ("***", .signs("*")), ("===", .signs("=")),
    ("```yaml", .code), ("~~~", .code),
  ])
  func `a line that is similar to three hyphens is told by what is different`(line: String, kind: FenceLine) {
    #expect(FenceLine(Array(line.utf8)[...]) == kind)
  }

  @Test(arguments: [
    "", "-", "- a", "# A", "name: x", "* * *", "a---", "--- " + String(repeating: "x", count: 200),
  ])
  func `another line is not similar to three hyphens`(line: String) {
    #expect(FenceLine(Array(line.utf8)[...]) == nil)
  }

  @Test(arguments: [
    "# PDF\n\nFill forms.\n", "----\n\n# PDF\n\n----\n", "***\n\nText.\n\n***\n", "```sh\nls\n```\n",
    "{baseDir} is here.\n",
    "# PDF\n\n---\n\nText: more.\n\n---\n", "note: a line\n\nText.\n", "\n\n", "",
  ])
  func `a text without front matter has none that starts wrongly`(text: String) {
    #expect(found(text) == nil)
  }

  @Test(arguments: [
    // TOML, a key on the line itself, a value that is not valid and has no fix.
    "+++\nname = \"pdf\"\n+++\n", "---name: pdf\ndescription: Fills forms.\n---\n",
    "----\nname: [a\ndescription: b\n----\n",
    // No closing line.
    "\u{2014}\nname: pdf\ndescription: Fills forms.\n\nText.\n",
    // Text before it may be an explanation of an example.
    "Write it so:\n\n---\nname: pdf\ndescription: Fills forms.\n---\n",
    // The closing line belongs to the text.
    "name: pdf\nText.\n\n# PDF\n\n---\n",
  ])
  func `a start that cannot be repaired for certain has no edits`(text: String) {
    #expect(found(text)?.edits.isEmpty ?? true)
  }

  @Test func `keys without lines end at the first empty line, not at a rule of the text`() throws {
    let head = try #require(found(Self.keys + "\n# PDF\n\n---\n\nText.\n"))
    #expect(head.cause == .unopened)
    #expect(head.edits.map(\.text) == ["---\n", "---\n"])
    #expect(head.edits.last?.span.lower == Self.keys.utf8.count)
  }

  @Test func `a name or a description is noticed in any form`() {
    for text in ["# A\n\nname: b\n", "**Description**: b\n", "name = \"b\"\n", "{\"name\": \"b\"}\n", "- `name`: b\n"] {
      #expect(MisopenedFrontMatter.hasTraces(in: Array(text.utf8), from: 0))
    }
    for text in ["# Names\n\nThe name is b.\n", "renamed: b\n", ""] {
      #expect(!MisopenedFrontMatter.hasTraces(in: Array(text.utf8), from: 0))
    }
  }
}
