import Foundation
import Reporting
import Testing
import Vocabulary

@Suite struct RendererTests {
  @Test func `a concise report has one line for each finding, even with hostile names`() throws {
    let report = Report(
      findings: [
        try Findings.one("b.md", "ab\ncd\n", 4, 5), try Findings.whole("a.md"),
        try Findings.one("c.md", severity: .info),
      ], files: 3)
    #expect(
      ConciseReport().text(of: report) == """
        a.md:1:1: error lock.file-present: gone
        b.md:2:2: error skill.name-format: wrong name

        """)
    #expect(
      ConciseReport(showsInfos: true).text(of: report).hasSuffix("c.md:1:1: info skill.name-format: wrong name\n"))
    #expect(ConciseReport().text(of: Report(findings: [], files: 3)) == "")
    let lines = ConciseReport().text(of: try Findings.hostileReport()).split(separator: "\n")
    #expect(lines.count == Findings.hostile.count)
    #expect(!lines.contains { $0.hasPrefix("::") || $0.hasPrefix("#") })
  }

  @Test func `severities are translated in the text report and English in the concise report`() throws {
    let words = ["error": "erreur", "warning": "avertissement", "info": "information"]
    let catalog = Catalog(
      language: "fr",
      entries: Dictionary(uniqueKeysWithValues: words.map { ("report.severity-\($0.key)", .text($0.value)) }))
    for severity in Severity.allCases {
      let finding = try Findings.one("a.md", severity: severity)
      let word = try #require(words[severity.rawValue])
      #expect(TextReport(catalog: catalog).text(of: finding).contains("a.md:1:1: \(word): "))
      #expect(TextReport().text(of: finding).contains("a.md:1:1: \(severity.rawValue): "))
      let report = Report(findings: [finding], files: 1)
      let concise = ConciseReport(catalog: catalog, showsInfos: true).text(of: report)
      #expect(concise.hasPrefix("a.md:1:1: \(severity.rawValue) "))
    }
  }

  @Test func `no line of the text report is a workflow command`() throws {
    let text = TextReport().text(of: try Findings.hostileReport())
    #expect(!text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("::") })
    #expect(text.contains("./::set-output name=a::b/SKILL.md:1:1: "))
  }

  @Test(arguments: [
    ("✅ x", 4, 5, "    | " + "   ^"), ("\u{1112}\u{1161}\u{11AB}: x", 11, 12, "    | " + "    ^"),
    ("\u{3164}x", 3, 4, "    | " + "        ^"),
  ])
  func `emoji, conjoining letters and fillers do not shift the caret`(
    _ text: String, _ lower: Int, _ upper: Int, _ caret: String
  ) throws {
    let lines = TextReport().text(of: try Findings.one("a.md", text, lower, upper)).split(separator: "\n")
    #expect(lines[2] == caret)
  }

  @Test(arguments: [
    ("\u{2066}x", "\\u{2066}x"), ("a\u{E0101}", "a\\u{E0101}"), ("a\u{FE0F}", "a\u{FE0F}"),
    ("\u{34F}", "\\u{34F}"), ("\u{FFFF}", "\\u{FFFF}"), ("\u{AD}", "\\u{AD}"),
  ])
  func `characters without width are escaped`(_ text: String, _ shown: String) {
    #expect(PrintableText.text(text) == shown)
  }

  // MARK: Markdown

  @Test(arguments: [
    ("a|b *c* `d` [e](f) <g>", "a\\|b \\*c\\* \\`d\\` \\[e\\](f) \\<g\\>"), ("https://x.y: z", "https\\://x.y: z"),
    ("a\nb", "a\\\\u{A}b"),
  ])
  func `Markdown in external text is escaped`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("write `a_b` for a_b", "write `a_b` for a\\_b"), ("see https://x.y/a_b", "see https://x.y/a_b"),
    ("one ` alone_", "one \\` alone\\_"),
  ])
  func `backticks in Cairn's own messages mark code`(_ text: String, _ prose: String) {
    #expect(MarkdownText.prose(text) == prose)
  }

  @Test func `a fence is longer than any in the text`() {
    #expect(MarkdownText.fenced("a\n```\n") == "````text\na\n```\n````\n")
  }

  @Test(arguments: [
    ("Closes #1, @all", "`Closes #1, @all`"), ("a `b` c", "``a `b` c``"), ("`b`", "`` `b` ``"), ("``", "``` `` ```"),
    (" a", "`  a `"), ("a|b\n", "`a\\u{7C}b\\u{A}`"), ("\\|", "`\\\\u{7C}`"), ("|\u{301}", "`\\u{7C}\u{301}`"),
    ("", "`  `"),
  ])
  func `external text as code has no end of its own and no end of a cell`(_ text: String, _ code: String) {
    #expect(MarkdownText.code(text) == code)
  }

  // MARK: GitLab

  @Test func `the GitLab report follows the schema, with a unique fingerprint for each finding`() throws {
    let text = "name: x\nname: x\n"
    let report = Report(
      findings: [
        try Findings.one("a.md", text, 6, 7), try Findings.one("a.md", text, 14, 15),
        try Findings.one("a.md", text, 0, 8, severity: .warning), try Findings.one("b.md", severity: .info),
        try Findings.whole("c.md"), try Findings.whole("c.md", message: "gone, too"),
      ] + (try Findings.hostileReport()).findings, files: 9)
    let json = GitLabReport(below: try RelativePath("apps/shop")).text(of: report)
    let issues = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(issues.count == report.findings.count)
    let severities = ["info", "minor", "major", "critical", "blocker"]
    for issue in issues {
      #expect(Set(issue.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
      #expect(["description", "check_name", "fingerprint"].allSatisfy { issue[$0] is String })
      #expect(severities.contains(issue["severity"] as? String ?? ""))
      let location = try #require(issue["location"] as? [String: Any])
      #expect((location["path"] as? String)?.utf8.starts(with: "apps/shop/".utf8) == true)
      let lines = try #require(location["lines"] as? [String: Int])
      #expect((lines["begin"] ?? 0) >= 1 && (lines["end"] ?? 0) >= (lines["begin"] ?? 0))
    }
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    #expect(GitLabReport().text(of: Report(findings: [], files: 1)).filter { !$0.isWhitespace } == "[]")
  }

  // MARK: JUnit

  @Test func `each checked file is a test case, which fails if a finding fails the run`() throws {
    let report = Report(
      findings: [
        try Findings.one("a.md", message: "less < more"), try Findings.one("b.md", severity: .warning),
        try Findings.whole("gone.md"),
      ], files: 3)
    let files = try ["a.md", "b.md", "c.md"].map { try RelativePath($0) }
    #expect(
      JUnitReport(files: files).text(of: report) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="cairn doctor" tests="4" failures="2" errors="0" time="0">
          <testsuite name="cairn doctor" tests="4" failures="2" errors="0" skipped="0" time="0">
            <testcase classname="cairn.doctor" name="a.md" file="a.md" time="0">
              <failure type="skill.name-format" message="less &lt; more">a.md:1:1: error skill.name-format: less &lt; more</failure>
            </testcase>
            <testcase classname="cairn.doctor" name="b.md" file="b.md" time="0">
              <system-out>b.md:1:1: warning skill.name-format: wrong name</system-out>
            </testcase>
            <testcase classname="cairn.doctor" name="c.md" file="c.md" time="0"/>
            <testcase classname="cairn.doctor" name="gone.md" file="gone.md" time="0">
              <failure type="lock.file-present" message="gone">gone.md:1:1: error lock.file-present: gone</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
    #expect(JUnitReport(failingOn: .warning, files: files).text(of: report).contains("failures=\"3\""))
  }

  @Test func `the XML only has characters that XML allows`() throws {
    let text = JUnitReport(files: []).text(of: try Findings.hostileReport())
    // XML 1.0, section 2.2.
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || (0x20...0xFFFD).contains(scalar.value) || scalar.value >= 0x10000
      })
    #expect(text.contains("\\u{1}\\u{8}\\u{1B}[31m\\u{7F}.md") && text.contains("&quot;&lt;b&gt;&amp;&apos;.md"))
  }
}
