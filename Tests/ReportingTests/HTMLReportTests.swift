import Foundation
import Reporting
import Testing
import Vocabulary

/// The page of a report: what is in it, and that nothing of a repository gets out of its place.
@Suite struct HTMLReportTests {
  private func page(
    _ findings: [LocatedFinding], texts: [String: [UInt8]] = [:], catalog: Catalog = .english,
    former: FormerReport? = nil
  ) throws -> String {
    HTMLReport(catalog: catalog, cairn: "1.0.0", rules: [], comparedWith: former.map { _ in "former.json" }).text(
      of: [try repository("shop", findings, texts: texts, former: former)])
  }

  private func repository(
    _ name: String, _ findings: [LocatedFinding], texts: [String: [UInt8]] = [:], former: FormerReport? = nil
  ) throws -> RepositoryReport {
    var bytes: [RelativePath: [UInt8]] = [:]
    for (path, text) in texts { bytes[try RelativePath(onDisk: path)] = text }
    return RepositoryReport(
      name: name, report: Report(findings: findings, files: 3), texts: bytes, former: former)
  }

  /// The data that the script of a page reads.
  private func data(in page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: "id=\"data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func findings(in page: String) throws -> [[String: Any]] {
    try #require(try data(in: page)["findings"] as? [[String: Any]])
  }

  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  @Test func `names, messages and contents that want to be markup stay text`() throws {
    let hostile =
      Findings.hostile + ["</script><script>alert(1)</script>", "<!--<script>", "a\u{2028}b", "\" onload=\"x", "']]>"]
    var all: [LocatedFinding] = []
    var texts: [String: [UInt8]] = [:]
    for (number, text) in hostile.enumerated() {
      let path = number < Findings.hostile.count ? text : "\(number).md"
      let content = "# \(text)\n\(text)\n"
      texts[path] = Array(content.utf8)
      all.append(
        try Findings.one(path, content, 2, 3, rule: "a.\(text)", message: text, edits: [(0, 1, text)]))
    }
    let plain = try page([try Findings.one("a.md")])
    let page = try page(all, texts: texts)
    for mark in ["<script", "</script", "<!--", "<style", "<img", "<b>", "onload=\""] {
      #expect(count(mark, in: page) == count(mark, in: plain), "\(mark)")
    }
    let hidden = page.unicodeScalars.filter { $0 != "\n" && PrintableText.text(String($0)) != String($0) }
    #expect(hidden.isEmpty, "\(hidden)")
    let found = try findings(in: page)
    #expect(found.count == hostile.count)
    let messages = Set(found.compactMap { $0["message"] as? String })
    #expect(messages == Set(hostile.map { PrintableText.text($0) }))
  }

  /// The limit is far above the seconds that this takes; reading the file again for each fix takes longer.
  @Test(.timeLimit(.minutes(30)))
  func `thousands of fixes in a large file show only the lines around them`() throws {
    let path = try RelativePath("a.md")
    let count = 30_000
    let line = "wrong 😀 line\r\n"
    let text = Array((String(repeating: line, count: count) + String(repeating: "x\r\n", count: 9)).utf8)
    let large = text + Array(repeating: UInt8(ascii: "y"), count: 16 << 20)
    let lines = LineIndex(text)
    let findings = (0..<count).map { number in
      let span = Span(number * line.utf8.count, number * line.utf8.count + 5)
      let fix = Fix(Message("test.fix", "replace it"), isSafe: true, changes: [.edit(path, span, "right")])
      return LocatedFinding(
        rule: "skill.name-format", severity: .error, message: Message("test.message", "wrong"), path: path, span: span,
        lines: lines, fix: fix)
    }
    let page = try page(findings, texts: ["a.md": large])
    #expect(self.count("-wrong", in: page) >= count)
    let last =
      "@@ -29997,7 +29997,7 @@\\n wrong 😀 line\\n wrong 😀 line\\n wrong 😀 line\\n-wrong 😀 line\\n+right 😀 line\\n x\\n x\\n x\""
    #expect(page.contains(last))
  }

  @Test func `the data of the page is the report, with the lines of the files`() throws {
    let text = "---\nname: 배포 😀 x\n---\n\n# Title\n"
    let lower = "---\nname: 배포 😀 ".utf8.count
    let page = try page(
      [try Findings.one("a.md", text, lower, lower + 1, message: "wrong", edits: [(lower, lower + 1, "y")])],
      texts: ["a.md": Array(text.utf8)])
    let finding = try #require(try findings(in: page).first)
    let source = try #require(finding["source"] as? [String: Any])
    // Before it are "name: ", two syllables, a blank, an emoji of two units, and a blank.
    #expect(source["mark"] as? [Int] == [2, 12, 2, 13])
    #expect(source["first"] as? Int == 1 && source["last"] as? Int == 4)
    let files = try #require(try data(in: page)["files"] as? [[String: Any]])
    #expect(files.first?["lines"] as? [String: String] == ["1": "---", "2": "name: 배포 😀 x", "3": "---", "4": ""])
    let fix = try #require(finding["fix"] as? [String: Any])
    let diff = try #require(fix["diff"] as? [String: Any])
    #expect(
      diff["text"] as? String
        == "@@ -1,5 +1,5 @@\n ---\n-name: 배포 😀 x\n+name: 배포 😀 y\n ---\n \n # Title")
  }

  @Test func `a diff has the lines around the edit, with the numbers of the whole file`() throws {
    let text = (1...40).map { "line \($0)\r\n" }.joined()
    let lower = (1...20).map { "line \($0)\r\n" }.joined().utf8.count
    let page = try page(
      [try Findings.one("a.md", text, lower, lower + 4, edits: [(lower, lower + 4, "LINE")])],
      texts: ["a.md": Array(text.utf8)])
    let fix = try #require(try findings(in: page).first?["fix"] as? [String: Any])
    // Every line ends with CR LF, so that is not shown.
    #expect(
      (fix["diff"] as? [String: Any])?["text"] as? String
        == "@@ -18,7 +18,7 @@\n line 18\n line 19\n line 20\n-line 21\n+LINE 21\n line 22\n line 23\n line 24")
  }

  @Test func `bytes that are not UTF-8 are shown as replacement characters, and the mark is at its place`() throws {
    let bytes: [UInt8] = [0x63, 0xFF, 0x61, 0xC3, 0x62, 0x0A, 0xE9]
    let path = try RelativePath(onDisk: "a.md")
    let finding = LocatedFinding(
      rule: "a.b", severity: .error, message: Message("test.message", "wrong"), path: path, span: Span(4, 5),
      lines: LineIndex(bytes))
    let page = HTMLReport(cairn: "1.0.0", rules: []).text(of: [
      RepositoryReport(name: "x", report: Report(findings: [finding], files: 1), texts: [path: bytes])
    ])
    let source = try #require(try findings(in: page).first?["source"] as? [String: Any])
    #expect(source["mark"] as? [Int] == [1, 4, 1, 5])
    let files = try #require(try data(in: page)["files"] as? [[String: Any]])
    #expect(files.first?["lines"] as? [String: String] == ["1": "c\u{FFFD}a\u{FFFD}b", "2": "\u{FFFD}"])
  }

  @Test func `a secret is in no line and no diff, whichever finding is near it`() throws {
    let text = "key: swordfish\ncolour: red\n"
    let path = try RelativePath(onDisk: "a.md")
    let finding = LocatedFinding(
      rule: "a.b", severity: .error, message: Message("test.message", "wrong"), path: path, span: Span(15, 21),
      lines: LineIndex(Array(text.utf8)),
      fix: Fix(
        Message("test.fix", "move"), isSafe: true,
        changes: [.edit(path, Span(15, 21), "color"), .edit(path, Span(27, 27), "copy: swordfish\n")]),
      hiding: [Span(5, 14)])
    let page = try page([finding], texts: ["a.md": Array(text.utf8)])
    #expect(!page.contains("swordfish"))
    #expect(page.contains("key: *********") && page.contains("+copy: *********"))
  }

  @Test func `a long line is shown around the finding`() throws {
    let text = String(repeating: "é", count: 5_000) + "x" + String(repeating: "y", count: 5_000) + "\n"
    let page = try page(
      [try Findings.one("a.md", text, 10_000, 10_001)], texts: ["a.md": Array(text.utf8)])
    let source = try #require(try findings(in: page).first?["source"] as? [String: Any])
    let shown = try #require(source["text"] as? String)
    #expect(shown.hasPrefix("…é") && shown.hasSuffix("y…") && shown.utf8.count < 1_000)
    let mark = try #require(source["mark"] as? [Int])
    let start = shown.utf16.index(shown.utf16.startIndex, offsetBy: mark[1])
    #expect(String(shown[start...].prefix(1)) == "x" && mark[3] == mark[1] + 1)
  }

  @Test func `a file that is not the checked one is not quoted, only the line of the finding`() throws {
    let finding = try Findings.one("a.md", "first\nsecond\n", 6, 12)
    let page = try page([finding], texts: ["a.md": Array("other\nthings\n".utf8)])
    let source = try #require(try findings(in: page).first?["source"] as? [String: Any])
    #expect(source["text"] as? String == "second" && source["mark"] as? [Int] == [2, 0, 2, 6])
    #expect(!page.contains("things"))
  }

  @Test func `the same reports give the same page`() throws {
    let texts = Dictionary(uniqueKeysWithValues: (0..<50).map { ("\($0).md", Array("x\ny\nz\n".utf8)) })
    let all = try (0..<50).map { try Findings.one("\($0).md", "x\ny\nz\n", 2, 3, rule: "r.\($0 % 7)") }
    #expect(try page(all, texts: texts) == page(all.reversed(), texts: texts))
  }

  @Test func `a page without findings has less than 150 KB, loads nothing and allows one script`() throws {
    let page = try page([])
    #expect(page.utf8.count < 150_000)
    #expect(count("<script", in: page) == 2 && count("<style", in: page) == 1)
    for part in ["src=", "url(", "@import", "<link", "unsafe-"] { #expect(!page.contains(part), "\(part)") }
    #expect(page.contains("content=\"default-src 'none'; script-src 'sha256-"))
  }

  @Test(arguments: PageAsset.Script.allCases) func `a script cannot end before its end`(script: PageAsset.Script) {
    for part in ["</script", "<!--", "\r"] { #expect(!PageAsset.text(of: script).contains(part)) }
    #expect(!PageAsset.style.contains("</style"))
    // What makes markup from text is not used.
    for part in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
      #expect(!PageAsset.text(of: script).contains(part), "\(part)")
    }
  }

  @Test func `findings are new or resolved by what they say, not by their line or their numbers`() throws {
    let old = [
      try Findings.one("a.md", "x\n", 0, 1, message: "stays"), try Findings.one("a.md", "x\n", 0, 1, message: "goes"),
      try Findings.one("b.md", "x\n", 0, 1, message: "twice"),
      try Findings.one("b.md", "x\nx\n", 2, 3, message: "twice"),
    ]
    let json = JSONReport(cairn: "1.0.0", root: "/").text(of: Report(findings: old, files: 2))
    let former = try #require(FormerReport(json: Array(json.utf8)))
    let now = [
      try Findings.one("a.md", "\n\nx\n", 2, 3, message: "stays"),
      try Findings.one("a.md", "x\n", 0, 1, message: "comes"),
      try Findings.one("b.md", "x\n", 0, 1, message: "twice"),
    ]
    let page = try page(now, former: former)
    let isNew = try findings(in: page).map { ($0["message"] as? String ?? "", $0["isNew"] as? Bool ?? false) }
    #expect(isNew.filter(\.1).map(\.0) == ["comes"])
    #expect(page.contains("2 findings were resolved") && page.contains("goes") && page.contains("former.json"))
  }

  @Test(arguments: ["", "[]", "{}", #"{"schema": 1, "command": "status"}"#, #"{"schema": 2, "command": "doctor"}"#])
  func `what is no report of the doctor is refused`(json: String) {
    #expect(FormerReport(json: Array(json.utf8)) == nil)
  }

  @Test func `several repositories are one page, in which equal findings have different names`() throws {
    let finding = try Findings.one("a.md")
    let page = HTMLReport(cairn: "1.0.0", rules: []).text(of: [
      try repository("shop", [finding]), try repository("a\u{202E}<b>", [finding]),
    ])
    let found = try findings(in: page)
    #expect(Set(found.compactMap { $0["id"] as? String }).count == 2)
    #expect(try data(in: page)["repositories"] as? [String] == ["shop", "a\\u{202E}<b>"])
    #expect(page.contains("name=\"repository\"") && page.contains("By repository"))
    #expect(page.contains("<title>Report of the doctor: 2 repositories</title>"))
    #expect(try !self.page([finding]).contains("name=\"repository\""))
  }

  @Test func `a repository that could not be checked is named with its reason, which stays text`() throws {
    let page = HTMLReport(cairn: "1.0.0", rules: []).text(of: [
      try repository("shop", [try Findings.one("a.md")]),
      RepositoryReport(name: "<b>", failedBy: "`x` <script>alert(1)</script>\u{202E}"),
    ])
    #expect(page.contains("1 repository could not be checked</strong>"))
    #expect(
      page.contains(
        "<bdi>&lt;b&gt;</bdi></span>: <bdi><code>x</code> &lt;script&gt;alert(1)&lt;/script&gt;\\u{202E}</bdi></li>"))
    // It is not counted as one without findings, but the filter offers it.
    #expect(!page.contains("#repository=1"))
    #expect(page.contains("<option value=\"1\">&lt;b&gt;</option>"))
  }

  @Test func `the name of a finding does not depend on the other repositories of the page`() throws {
    func names(_ repositories: [String]) throws -> Set<String> {
      let page = HTMLReport(cairn: "1.0.0", rules: []).text(
        of: try repositories.map { try repository($0, [try Findings.one("a.md")]) })
      return Set(try findings(in: page).compactMap { $0["id"] as? String })
    }
    #expect(try names(["shop", "site", "api"]) == names(["api", "shop", "site"]))
    #expect(try names(["shop", "site", "api"]).isSuperset(of: names(["site", "api"])))
  }

  @Test func `each repository is compared with its own former findings`() throws {
    let one = try Findings.one("a.md", "x\n", 0, 1, message: "one")
    let written = """
      {"schema": 1, "question": "doctor", "repositories": [
      {"name": "shop", "findings": [\(JSONText.line(of: JSONReport.Finding(one, .english)))]},
      {"name": "site", "findings": []}, {"name": "old", "state": "failed"}]}
      """
    let former = try #require(FormerReport.ofRepositories(json: Array(written.utf8)))
    #expect(Set(former.keys) == ["shop", "site"])
    let page = HTMLReport(cairn: "1.0.0", rules: [], comparedWith: "last.json").text(of: [
      try repository("shop", [one], former: former["shop"]), try repository("site", [one], former: former["site"]),
      try repository("new", [one], former: former["new"]),
    ])
    #expect(try findings(in: page).map { $0["isNew"] as? Bool ?? false } == [false, true, false])
    for other in [
      #"{"schema": 1, "question": "status", "repositories": []}"#,
      #"{"schema": 1, "command": "doctor", "findings": []}"#,
      #"{"schema": 2, "question": "doctor", "repositories": []}"#,
    ] {
      #expect(FormerReport.ofRepositories(json: Array(other.utf8)) == nil)
    }
  }

  @Test(arguments: [
    ("en", "1,000"), ("es", "1000"), ("fr", "1\u{202F}000"), ("hi", "1,000"), ("ko", "1,000"), ("zh", "1,000"),
  ]) func `numbers are written as the language writes them`(language: String, text: String) {
    let texts = PageTexts(Catalog(language: language, entries: [:]))
    #expect(texts.text(Message("test.count", "{count}", ["count": 1000])) == text)
    #expect(texts.text(Message("test.count", "{count}", ["count": 999])) == "999")
    let large = ["es": "12.345.678", "fr": "12\u{202F}345\u{202F}678", "hi": "1,23,45,678"][language] ?? "12,345,678"
    #expect(texts.text(Message("test.count", "{count}", ["count": 12_345_678])) == large)
  }

  @Test func `a script gets every plural form of its language`() {
    let english = Message("test.count", "{count} findings", one: "{count} finding", ["count": 0])
    #expect(PageTexts(.english).forms(of: english) == ["one": "{count} finding", "other": "{count} findings"])
    let korean = Catalog(language: "ko", entries: ["test.count": .text("{count}")])
    #expect(PageTexts(korean).forms(of: english) == ["other": "{count}"])
  }
}
