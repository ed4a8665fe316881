import Reporting
import Testing
import Vocabulary

/// Identical findings in the report for people, and the paths in it.
@Suite struct GroupedFindingsTests {
  private func report(_ count: Int, message: String = "wrong name", key: String = "test.message") throws
    -> Report
  {
    Report(
      findings: try (0..<count).map { try Findings.one("a\($0)/b.md", message: message, key: key) }, files: count)
  }

  private func lines(_ report: Report, _ text: TextReport = TextReport()) -> [String] {
    text.text(of: report).split(separator: "\n").map(String.init)
  }

  @Test func `three identical findings are all shown in full`() throws {
    let lines = lines(try report(3))
    #expect(lines.count { $0.contains("error: wrong name") } == 3)
    #expect(!lines.contains { $0.contains("also:") })
  }

  @Test func `of four the first is shown in full, and the places of the others`() throws {
    #expect(
      lines(try report(4)) == [
        "a0/b.md:1:1: error: wrong name [skill.name-format]", "  1 | x", "    | ^", "    = also: a1/b.md:1:1",
        "    = also: a2/b.md:1:1", "    = also: a3/b.md:1:1", "4 errors in 4 files",
      ])
  }

  @Test func `of many the rest is counted, and the numbers of the summary stay`() throws {
    #expect(
      lines(try report(15)).suffix(4) == [
        "    = also: a1/b.md:1:1", "    = also: a10/b.md:1:1", "    = and 12 more in 12 files; `-v` lists them",
        "15 errors in 15 files",
      ])
  }

  @Test func `all are shown with infos, and in the concise report`() throws {
    let report = try report(15)
    let all = lines(report, TextReport(showsInfos: true))
    #expect(all.count { $0.contains("error: wrong name") } == 15)
    #expect(ConciseReport().text(of: report).split(separator: "\n").count == 15)
  }

  @Test func `of findings that differ in a name, each has a line with that name`() throws {
    let findings = try (0..<12).map { try Findings.one("a\($0).md", message: "\($0) is empty") }.sorted()
    let lines = lines(Report(findings: findings, files: 12))
    #expect(lines.first == "a0.md:1:1: error: 0 is empty [skill.name-format]")
    #expect(lines.count { $0.contains("also: ") } == 11)
    #expect(lines.contains("    = also: a10.md:1:1: 10 is empty"))
    #expect(lines.last == "12 errors in 12 files")
  }

  @Test func `the line is not quoted if the finding is about the file`() throws {
    let finding = LocatedFinding(
      rule: "skill.body-within-500-lines", severity: .warning, message: Message("test.message", "too long"),
      path: try RelativePath("a.md"), span: Span(0, 1), lines: LineIndex(Array("x\n".utf8)), quotesLine: false)
    #expect(
      lines(Report(findings: [finding], files: 1)) == [
        "a.md:1:1: warning: too long [skill.body-within-500-lines]", "1 warning in 1 file",
      ])
  }

  @Test func `findings with other messages or other fixes are not identical`() throws {
    let fixed = try (0..<4).map { try Findings.one("c\($0).md", edits: [(0, 1, "y")]) }
    let findings = try report(3).findings + report(3, message: "no name", key: "test.other").findings + fixed
    let lines = lines(Report(findings: findings, files: 9))
    #expect(lines.count { $0.contains("error: wrong name") } == 4)
    #expect(lines.count { $0.contains("error: no name") } == 3)
    #expect(lines.count { $0.contains("also:") } == 3)
  }

  @Test func `a hint is the last line`() throws {
    let hint = Message("test.hint", "choose a preset")
    #expect(TextReport().text(of: try report(1), hint: hint).hasSuffix("1 error in 1 file\nhelp: choose a preset\n"))
  }

  static let paths: [(folder: String?, way: String, path: String, shown: String)] = [
    (nil, "", "a/b.md", "a/b.md"), (nil, "../web/", "a/b.md", "../web/a/b.md"), ("a", "", "a/b.md", "b.md"),
    ("a", "", "c/b.md", "../c/b.md"), ("a/d", "", "a/b.md", "../b.md"), ("a/d", "", "x.md", "../../x.md"),
    ("a", "", "a", "."), ("a/d", "", "a", ".."), ("a", "", "ab/c.md", "../ab/c.md"),
  ]

  @Test(arguments: paths)
  func `paths are shown from the folder of the reader`(
    _ folder: String?, _ way: String, _ path: String, _ shown: String
  ) throws {
    let view = PathView(way: way, from: try folder.map { try RelativePath($0) })
    #expect(view.text(of: try RelativePath(path)) == shown)
    #expect(view.textInRoot(of: try RelativePath(path)) == way + path)
  }

  @Test func `a view of a folder below puts that folder before its paths`() throws {
    let view = PathView(from: try RelativePath("packages/api")).below(try RelativePath("packages/web"))
    #expect(view.text(of: try RelativePath("a.md")) == "../web/a.md")
    #expect(view.textInRoot(of: try RelativePath("a.md")) == "packages/web/a.md")
  }
}
