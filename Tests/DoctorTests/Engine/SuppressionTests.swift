import Doctor
import Reporting
import Testing
import Vocabulary

/// Which findings a comment suppresses, and what is said about comments.
@Suite struct SuppressionTests {
  /// The rules and lines of the findings in an `AGENTS.md`.
  private func findings(_ text: String) async throws -> [String] {
    let file = SubjectFile(try RelativePath("AGENTS.md"), Array(text.utf8))
    return await Examination().report(on: Subject(files: [file])).findings.map { "\($0.start.line) \($0.rule)" }
  }

  private static let links = "[a](lost.md) and [b](#part)\n"

  @Test func `without a comment, both links are findings`() async throws {
    let found = try await findings(Self.links)
    #expect(found == ["1 link.target-exists", "1 link.anchor-exists"])
  }

  static let suppressing = [
    "<!-- cairn-ignore link.target-exists link.anchor-exists: later -->\n",
    "<!-- cairn-ignore link.target-exists, link.anchor-exists: later -->\n\n",
    "<!-- cairn-ignore link.target-exists: later -->\n<!-- cairn-ignore link.anchor-exists: later -->\n",
    "<!-- cairn-ignore link.target-exists: a -->\n\n<!-- cairn-ignore link.anchor-exists: b -->\n\n",
    "<!-- cairn-ignore link.target-exists: a --> <!-- cairn-ignore link.anchor-exists: b -->\n",
    "<!-- cairn-ignore link: later -->\n", "<!-- cairn-ignore link.*: later -->\n",
    "<!-- cairn-ignore link: later -->\n<!-- markdownlint-disable-next-line -->\n",
    "<!-- cairn-ignore-file link: later -->\n\nText.\n\n",
  ]

  @Test(arguments: suppressing, ["\n", "\r\n"])
  func `comments before a line suppress what they name`(_ comments: String, _ end: String) async throws {
    let text = (comments + Self.links).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    let found = try await findings(text)
    #expect(found == [])
  }

  @Test(arguments: ["> ", "> > ", "- ", "  "])
  func `a comment in a block quote or a list is about the next line there`(_ mark: String) async throws {
    let found = try await findings("\(mark)<!-- cairn-ignore link: later -->\n\(mark)\(Self.links)")
    #expect(found == [])
  }

  @Test func `each rule that a comment names and that finds nothing is named`() async throws {
    let text = "<!-- cairn-ignore link.target-exists link.relative link.case-matches: later -->\n[a](lost.md)\n"
    let found = try await findings(text)
    #expect(found == ["1 suppression.used", "1 suppression.used"])
  }

  @Test func `a comment is about one line`() async throws {
    let text = "<!-- cairn-ignore link: later -->\n[a](lost.md)\n[b](gone.md)\n"
    let found = try await findings(text)
    #expect(found == ["3 link.target-exists"])
  }

  @Test(arguments: ["`<!-- cairn-ignore link: later -->`\n", "```\n<!-- cairn-ignore link: later -->\n```\n"])
  func `a comment in code is text`(_ code: String) async throws {
    let found = try await findings(code + Self.links)
    #expect(found.count == 2)
  }

  @Test func `without a reason nothing is suppressed, and the comment is named once`() async throws {
    let text = "<!-- cairn-ignore link.target-exists link.anchor-exists -->\n" + Self.links
    let found = try await findings(text)
    #expect(found == ["1 suppression.well-formed", "2 link.target-exists", "2 link.anchor-exists"])
  }

  @Test func `many comments above each other are read once`() async throws {
    let comment = "<!-- cairn-ignore link.target-exists: later -->\n"
    let text = String(repeating: comment, count: 600) + "[a](lost.md)\n"
    let found = try await findings(text)
    #expect(found == [])
  }
}
