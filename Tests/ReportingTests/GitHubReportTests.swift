import Reporting
import Testing
import Vocabulary

@Suite struct GitHubReportTests {
  private func commands(_ findings: [LocatedFinding], showsInfos: Bool = false, below: String? = nil) throws -> String {
    let folder = try below.map { try RelativePath($0) }
    let report = GitHubReport(showsInfos: showsInfos, hasSummary: false, below: folder)
    return report.output(of: Report(findings: findings, files: 1)).commands
  }

  @Test func `a finding is an annotation at its position`() throws {
    #expect(
      try commands([try Findings.one("a.md", "ab\ncd\n", 4, 5)], below: "apps")
        == "::error file=apps/a.md,line=2,col=2,endColumn=3,title=skill.name-format::wrong name\n")
    #expect(
      try commands([try Findings.one("a.md", "ab\ncd\n", 1, 4, severity: .warning)])
        == "::warning file=a.md,line=1,endLine=2,title=skill.name-format::wrong name\n")
    #expect(try commands([try Findings.whole("a.md")]) == "::error file=a.md,title=lock.file-present::gone\n")
    let info = try Findings.one("a.md", severity: .info)
    #expect(try commands([info]) == "")
    #expect(try commands([info], showsInfos: true).hasPrefix("::notice file=a.md,"))
  }

  @Test func `text that would end a property or start a command is escaped`() throws {
    #expect(
      try commands([try Findings.one("50%,a:b\r\n\u{1B}.md", message: "100%: a,b\n::error::x")])
        == "::error file=50%25%2Ca%3Ab%0D%0A\\u{1B}.md,line=1,col=1,endColumn=2,title=skill.name-format::"
        + "100%25: a,b\\u{A}::error::x\n")
    #expect(try commands([try Findings.whole("a\tb.md")]).hasPrefix("::error file=a\tb.md,title="))
    let lines = try commands(try Findings.hostileReport().findings).split(separator: "\n")
    #expect(lines.count == Findings.hostile.count)
    #expect(lines.allSatisfy { $0.utf8.starts(with: "::error file=".utf8) })
  }

  @Test func `after ten findings of a severity, the rest are in the step summary`() throws {
    var findings = try (10..<22).map { try Findings.one("a\($0).md", message: "a|b <i> [x](y)") }
    findings.append(try Findings.one("w.md", severity: .warning))
    let report = Report(findings: findings, files: 13)
    let (commands, summary) = GitHubReport(hasSummary: true).output(of: report)
    #expect(commands.split(separator: "\n").count == 11)
    #expect(
      summary == """

        ### cairn doctor

        GitHub shows at most 10 annotations of each severity. These are the other findings:

        | severity | location | rule | message |
        | --- | --- | --- | --- |
        | error | a20.md:1:1 | skill.name-format | a\\|b \\<i\\> \\[x\\](y) |
        | error | a21.md:1:1 | skill.name-format | a\\|b \\<i\\> \\[x\\](y) |

        """)
    let alone = GitHubReport(hasSummary: false).output(of: report)
    #expect(alone.commands.split(separator: "\n").count == 13 && alone.summary == nil)
  }

  @Test func `the summary stays within GitHub's size limit and counts the remaining findings`() throws {
    let long = String(repeating: "x", count: 1000)
    let findings = try (0..<2000).map { try Findings.one("a\($0).md", message: long) }
    let summary = try #require(
      GitHubReport(hasSummary: true).output(of: Report(findings: findings, files: 2000)).summary)
    #expect(summary.utf8.count < 1 << 20)
    #expect(summary.hasSuffix(" more findings\n"))
  }
}
