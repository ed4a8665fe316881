import Foundation
import Reporting
import Testing
import Vocabulary

@Suite struct SARIFReportTests {
  private func log(
    _ findings: [LocatedFinding], texts: [String: String] = [:], below folder: String? = nil,
    catalog: Catalog = .english
  ) throws -> [String: Any] {
    let rules = ["skill.name-format", "lock.file-present", "link.relative"].map {
      RuleDescriptor(id: $0, severity: .warning, summary: "It is so.", why: "Else not.", source: "seen in the wild")
    }
    var bytes: [RelativePath: [UInt8]] = [:]
    for (path, text) in texts { bytes[try RelativePath(onDisk: path)] = Array(text.utf8) }
    let report = SARIFReport(
      catalog: catalog, cairn: try #require(SemanticVersion("0.1.0")), rules: rules, texts: bytes,
      below: try folder.map { try RelativePath($0) })
    let text = report.text(of: Report(findings: findings, files: 3))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(SARIFShape.faults(in: json) == [])
    return json
  }

  private func run(_ log: [String: Any]) throws -> [String: Any] {
    try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ log: [String: Any]) throws -> [[String: Any]] {
    try #require(try run(log)["results"] as? [[String: Any]])
  }

  private func region(_ result: [String: Any]) throws -> [String: Int] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    return try #require(location["region"] as? [String: Int])
  }

  private func uri(_ result: [String: Any]) throws -> String {
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let artifact = try #require(location["artifactLocation"] as? [String: Any])
    #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
    return try #require(artifact["uri"] as? String)
  }

  @Test func `only rules with findings are listed, and each result refers to its rule by index`() throws {
    let log = try log([
      try Findings.one("b.md", severity: .info), try Findings.one("a.md"), try Findings.whole("c.md"),
      try Findings.one("d.md", rule: "made.up", severity: .warning),
    ])
    let driver = try #require((try run(log)["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Cairn" && driver["version"] as? String == "0.1.0")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["lock.file-present", "made.up", "skill.name-format"])
    for result in try results(log) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(try results(log).map { $0["level"] as? String } == ["error", "note", "error", "warning"])
    let levels = rules.map { ($0["defaultConfiguration"] as? [String: Any])?["level"] as? String }
    #expect(levels == ["warning", "warning", "warning"])
  }

  @Test func `a report without findings is a log with no results`() throws {
    #expect(try results(try log([])).isEmpty)
  }

  @Test func `columns count UTF-16 units, and a finding about a whole file is on line 1`() throws {
    let text = "\u{FEFF}# 😀 배포\n이름😀: x\n"
    let offset = text.utf8.count - 2
    let found = [try Findings.one("a.md", text, offset, offset + 1), try Findings.whole("b.md")]
    let results = try results(try log(found, texts: ["a.md": text]))
    #expect(try region(results[0]) == ["startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 8])
    #expect(found[0].start.column == 6)
    #expect(try region(results[1]) == ["startLine": 1])
  }

  @Test func `a fix is a list of replacements if every change edits an available text`() throws {
    let text = "---\nname: 😀x\n"
    let edits = [(14, 15, "pdf"), (0, 4, "")]
    let results = try results(
      try log([try Findings.one("a.md", text, 10, 14, edits: edits)], texts: ["a.md": text]))
    let fix = try #require((results[0]["fixes"] as? [[String: Any]])?.first)
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    let replacements = try #require(change["replacements"] as? [[String: Any]])
    #expect(replacements[0]["deletedRegion"] as? [String: Int] == Self.region(2, 9, 2, 10))
    #expect((replacements[0]["insertedContent"] as? [String: String]) == ["text": "pdf"])
    #expect(replacements[1]["deletedRegion"] as? [String: Int] == Self.region(1, 1, 2, 1))
    #expect(replacements[1]["insertedContent"] == nil)
  }

  private static func region(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> [String: Int] {
    ["startLine": line, "startColumn": column, "endLine": endLine, "endColumn": endColumn]
  }

  @Test func `fixes that are not edits or that remove a byte-order mark are left out`() throws {
    let text = "\u{FEFF}x\n"
    let mark = try Findings.one("a.md", text, 0, 3, edits: [(0, 3, "")])
    let missing = try Findings.one("b.md", edits: [(0, 1, "y")])
    let render = LocatedFinding(
      rule: "block.current", severity: .error, message: Message("test.old", "old"), path: try RelativePath("c.md"),
      fix: Fix(Message("test.fix", "render it"), isSafe: true, changes: [.render(try RelativePath("c.md"))]))
    for result in try results(try log([mark, missing, render], texts: ["a.md": text])) {
      #expect(result["fixes"] == nil)
    }
  }

  @Test func `paths are percent-encoded references below the work tree's root`() throws {
    let found = [try Findings.one("c:d/배 %#?.md"), try Findings.one("-21risk/SKILL.md")]
    let results = try results(try log(found, below: "apps/shop"))
    #expect(try results.map(uri) == ["apps/shop/-21risk/SKILL.md", "apps/shop/c%3Ad/%EB%B0%B0%20%25%23%3F.md"])
  }

  @Test func `hostile names and messages keep the log valid and do not create links`() throws {
    let report = try Findings.hostileReport()
    let results = try results(try log(report.findings))
    #expect(results.count == Findings.hostile.count)
    for result in results {
      let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(!text.contains("[x](y)"))
      #expect(try uri(result).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test func `a fingerprint is the same when the line moves and differs when the line changes`() throws {
    func print(_ text: String, _ lower: Int, _ path: String = "a.md") throws -> String {
      let results = try results(try log([try Findings.one(path, text, lower, lower + 1)]))
      return try #require((results[0]["partialFingerprints"] as? [String: String])?["cairnLine/v1"])
    }
    let first = try print("name: x\n", 6)
    #expect(try print("# more\n\n  name: x\n", 16) == first)
    #expect(try print("name: y\n", 6) != first)
    #expect(try print("name: x\n", 6, "b.md") != first)
  }
}
