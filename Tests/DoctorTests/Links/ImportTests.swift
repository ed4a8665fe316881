import Doctor
import Reporting
import Testing
import Vocabulary

@Suite struct ImportTests {
  @Test(arguments: [("@docs/tea", "agent.import-resolves"), ("@import docs/tea", "agent.import-well-formed")])
  func `an import with bytes that are not UTF-8 ends where its path ends`(_ start: String, rule: String) async throws {
    let bytes = Array(start.utf8) + [0xFF, 0xFE] + Array(".md.\n".utf8)
    let subject = Subject(files: [SubjectFile(RelativePath(constant: "CLAUDE.md"), bytes)])
    let finding = try #require(
      await Examination().report(on: subject).findings.first { $0.rule == rule })
    #expect(finding.span == Span(0, bytes.count - 2))
  }
}
