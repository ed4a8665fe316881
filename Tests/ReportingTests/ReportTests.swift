import Foundation
import Reporting
import Testing
import Vocabulary

@Suite struct ReportTests {
  private func finding(
    _ path: String, _ text: String, _ lower: Int, _ upper: Int, rule: String = "skill.name-format",
    severity: Severity = .error, message: Message = Message("test.wrong", "wrong {what}", ["what": "name"]),
    fix: Fix? = nil
  ) throws -> LocatedFinding {
    LocatedFinding(
      rule: rule, severity: severity, message: message, path: try RelativePath(onDisk: path), span: Span(lower, upper),
      lines: LineIndex(Array(text.utf8)), fix: fix)
  }

  @Test func `a finding shows position, severity, message, rule, line and caret`() throws {
    let fix = Fix(Message("test.fix", "replace it"), isSafe: true, changes: [.recover])
    let finding = try finding("pdf/SKILL.md", "---\nname: pdfs\n", 10, 14, fix: fix)
    #expect(
      TextReport().text(of: Report(findings: [finding], files: 3)) == """
        pdf/SKILL.md:2:7: error: wrong name [skill.name-format]
          2 | name: pdfs
            |       ^^^^
            = fix: replace it

        1 error in 3 files; 1 fixable with `cairn doctor --fix`

        """)
  }

  @Test(arguments: [
    ([true, false, false], "; 1 fixable with `cairn doctor --fix`; 2 more with `--fix --unsafe-fixes`"),
    ([false], "; 1 fixable with `cairn doctor --fix --unsafe-fixes`"),
    ([true], "; 1 fixable with `cairn doctor --fix`"), ([], ""),
  ])
  func `safe and unsafe fixes are told apart, and the summary names the commands`(_ safe: [Bool], _ end: String) throws
  {
    let findings = try safe.map { isSafe in
      let fix = Fix(Message("test.fix", "replace it"), isSafe: isSafe, changes: [.recover])
      return try finding("pdf/SKILL.md", "---\nname: pdfs\n", 10, 14, fix: fix)
    }
    let report = Report(findings: findings, files: 1)
    let summary = TextReport().summary(of: report)
    #expect(summary.hasSuffix(end) && summary.contains("`") == !end.isEmpty)
    for finding in findings {
      let text = TextReport().text(of: finding)
      #expect(text.contains(finding.fix?.isSafe == true ? "= fix: replace it" : "= unsafe fix: replace it"))
    }
  }

  @Test func `a finding about a missing file has no line`() throws {
    let finding = LocatedFinding(
      rule: "lock.file-present", severity: .error, message: Message("test.gone", "gone"), path: try RelativePath("a.md")
    )
    #expect(TextReport().text(of: finding) == "a.md: error: gone [lock.file-present]\n")
    #expect(finding.start == Place(line: 1, column: 1))
  }

  @Test func `wide characters, combining marks and tabs do not move the caret`() throws {
    let finding = try finding("a.md", "이름e\u{301}\t: x", 12, 13)
    let lines = TextReport().text(of: finding).split(separator: "\n")
    #expect(lines[1] == "  1 | 이름e\u{301}\\u{9}: x")
    #expect(lines[2] == "    | " + String(repeating: " ", count: 12) + "^")
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{200B}b", "a\\u{200B}b"),
    ("a\nb", "a\\u{A}b"), ("tag\u{E0041}", "tag\\u{E0041}"), ("배포 ✓", "배포 ✓"), ("a\u{85}b", "a\\u{85}b"),
  ])
  func `terminal control characters are escaped`(_ text: String, _ shown: String) {
    #expect(PrintableText.text(text) == shown)
  }

  @Test func `names and messages with control characters cannot forge a line`() throws {
    let message = Message("test.evil", "name is '{name}'", ["name": "x\nother.md:1:1: error: forged"])
    let finding = try finding("a\n::error::/SKILL.md", "x", 0, 1, message: message)
    let text = TextReport().text(of: finding)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.hasPrefix("a\\u{A}::error::/SKILL.md:1:1: error: name is 'x\\u{A}other.md"))
  }

  @Test func `a very long line is shortened around the position`() throws {
    let text = String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000)
    let lines = TextReport().text(of: try finding("a.md", text, 5000, 5001)).split(separator: "\n")
    #expect(lines[1].unicodeScalars.count < 130)
    #expect(lines[1].hasPrefix("  1 | …aaa") && lines[1].hasSuffix("b…"))
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let mark = lines[1].firstIndex(of: "X").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
    #expect(caret == mark)
  }

  @Test func `infos are always counted and only shown on request`() throws {
    let info = try finding("a.md", "x", 0, 1, severity: .info)
    let report = Report(findings: [info], files: 1)
    #expect(TextReport().text(of: report) == "1 info in 1 file; `-v` shows the info\n")
    #expect(TextReport(showsInfos: true).text(of: report).hasPrefix("a.md:1:1: info: wrong name"))
  }

  @Test func `colors are only used on request`() throws {
    let finding = try finding("a.md", "x", 0, 1)
    #expect(TextReport(colors: true).text(of: finding).contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(!TextReport().text(of: finding).contains("\u{1B}"))
  }

  @Test func `a run without findings reports the number of files`() {
    #expect(TextReport().text(of: Report(findings: [], files: 12)) == "12 files checked, no findings\n")
  }

  @Test func `findings are sorted by path, line, column and rule`() throws {
    let text = "one\ntwo\n"
    let expected = [
      try finding("B/x.md", text, 5, 6), try finding("a.md", text, 0, 1, rule: "a.b"),
      try finding("a.md", text, 0, 1, rule: "a.c"), try finding("a.md", text, 1, 2), try finding("a.md", text, 4, 5),
      try finding("ä.md", text, 0, 1),
    ]
    #expect(Report(findings: expected.reversed(), files: 3).findings == expected)
  }

  @Test func `the highest severity decides the exit code`() throws {
    let warning = Report(findings: [try finding("a.md", "x", 0, 1, severity: .warning)], files: 1)
    #expect(warning.exit(failingOn: .error) == .success)
    #expect(warning.exit(failingOn: .warning) == .needsAttention)
    #expect(Report(findings: [], files: 1).exit(failingOn: .info) == .success)
  }

  @Test func `the JSON report has every key of its schema`() throws {
    let fix = Fix(Message("test.fix", "replace it"), isSafe: false, changes: [])
    let message = Message("test.wrong", "wrong {what}", ["what": "name", "count": 3])
    let report = Report(
      findings: [
        try finding("b/c.md", "x\ny", 2, 3, message: message),
        try finding("a.md", "x", 0, 1, severity: .info, fix: fix),
      ], files: 2, suppressed: 1)
    let text = JSONReport(cairn: "0.1.0", root: "/r").text(of: report)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? Int == 1)
    #expect(json["command"] as? String == "doctor")
    #expect(json["cairn"] as? String == "0.1.0")
    #expect(json["root"] as? String == "/r")
    var summary = try #require(json["summary"] as? [String: Any])
    #expect(summary.removeValue(forKey: "leftOut") as? [String] == [])
    #expect(
      summary as? [String: Int]
        == ["errors": 1, "warnings": 0, "infos": 1, "fixable": 1, "suppressed": 1, "files": 2])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["path"] as? String } == ["a.md", "b/c.md"])
    #expect((findings[0]["fix"] as? [String: Any])?["safe"] as? Bool == false)
    #expect((findings[0]["fix"] as? [String: Any])?["description"] as? String == "replace it")
    #expect(findings[1]["fix"] is NSNull)
    #expect(findings[1]["line"] as? Int == 2)
    #expect(findings[1]["endColumn"] as? Int == 2)
    #expect(findings[1]["messageKey"] as? String == "test.wrong")
    #expect((findings[1]["arguments"] as? [String: Any])?["count"] as? Int == 3)
    #expect((findings[1]["arguments"] as? [String: Any])?["what"] as? String == "name")
    #expect(text.contains("\"b/c.md\"") && text.hasSuffix("}\n"))
  }
}
