import Doctor
import Foundation
import Reporting
import TestSupport
import Testing
import Vocabulary

@Suite struct RuleTests {
  @Test func `the rules folder and the rule list have the same rules`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Doctor/Rules")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    let files = names.filter { $0.hasSuffix(".swift") && $0 != "Rules.swift" }.map { $0.lowercased() }
    let expected = Rule.all.map { rule in
      let group = rule.id.split(separator: ".").first.map { $0.filter { $0 != "-" } } ?? ""
      return "\(group)/\(rule.id.filter { $0 != "." && $0 != "-" }).swift"
    }
    #expect(files.sorted() == expected.sorted())
  }

  @Test func `rule ids are unique and have the form group dot claim`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      let parts = rule.id.split(separator: ".", omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(rule.id)")
      #expect(
        rule.id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
      )
    }
  }

  @Test func `no example has a word that is used nowhere`() throws {
    let glossary = try Glossary()
    #expect(glossary.nowhere.count > 10)
    for rule in Rule.all {
      for example in rule.good + rule.bad {
        let words = glossary.bannedWords(in: example.text).filter(glossary.nowhere.contains)
        #expect(words.isEmpty, "\(rule.id): \(example.text)")
      }
    }
  }

  @Test(arguments: Rule.all)
  func `every rule has a claim, a reason, a source, and good and bad examples`(_ rule: Rule) {
    #expect(rule.summary.hasSuffix("."))
    #expect(!rule.why.isEmpty && !rule.source.isEmpty)
    #expect(!rule.good.isEmpty && !rule.bad.isEmpty && !rule.dialects.isEmpty)
  }

  @Test(arguments: [
    ("link.target-exists", "<!-- cairn-ignore link.target-exists: REASON -->"),
    ("route.schema", "# cairn-ignore route.schema: REASON"), ("safety.no-hidden-characters", nil),
    ("lock.file-present", nil), ("policy.source-allowed", nil),
  ])
  func `an explanation offers a comment only where one suppresses`(id: String, comment: String?) throws {
    let text = RuleText.explanation(of: try Rule.find(id))
    #expect(text.contains("cairn-ignore") == (comment != nil))
    if let comment { #expect(text.contains(comment)) }
    #expect(text.contains("\"\(id)\" = \"off\"") == !id.hasPrefix("policy."))
  }

  @Test func `a rule is found by its id, and an unknown id suggests the nearest one`() throws {
    #expect(try Rule.find("skill.name-format").id == "skill.name-format")
    let near = #expect(throws: Failure.self) { try Rule.find("skill.name-fromat") }
    #expect(near?.message.text == "unknown rule 'skill.name-fromat'; did you mean 'skill.name-format'?")
    #expect(near?.exit == .usage)
    let far = #expect(throws: Failure.self) { try Rule.find("zebra") }
    #expect(far?.message.text == "unknown rule 'zebra'; run `cairn rule` to list all rules")
  }

  @Test func `an explanation shows the claim, the reason, the source and the examples`() throws {
    let text = RuleText.explanation(of: try Rule.find("skill.name-matches-folder"))
    #expect(
      text.hasPrefix("skill.name-matches-folder (error, safe fix)\n\nA skill's name is the name of its folder.\n"))
    #expect(text.contains("\nSource: Agent Skills specification, front matter, name\n"))
    #expect(text.contains("\nChecks: every dialect\n"))
    #expect(text.contains("Wrong, skills/pdf/SKILL.md:\n  | ---\n  | name: pdfs\n  |       ^\n"))
    #expect(text.contains("After the fix:\n  | ---\n  | name: pdf\n"))
    #expect(text.utf8.last == 0x0A)
    #expect(text.contains("above its line: <!-- cairn-ignore skill.name-matches-folder: REASON -->\n"))
    #expect(text.hasSuffix("in the config: \"skill.name-matches-folder\" = \"off\"\n"))
  }

  @Test func `an explanation shows the other files that its examples need`() throws {
    let text = RuleText.explanation(of: try Rule.find("agent.scripts-exist"))
    #expect(text.contains("  with package.json:\n  | {\"scripts\":"))
    #expect(!text.contains("Right, CLAUDE.md:\n  | Run `npm run gone`.\n\n"))
  }

  @Test(arguments: Rule.all)
  func `an explanation has at most two examples of each kind`(_ rule: Rule) {
    let lines = RuleText.explanation(of: rule).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("Wrong, ") } <= 2 && lines.count { $0.hasPrefix("Right, ") } <= 2)
  }

  @Test(arguments: Rule.all)
  func `an explanation has no marks, no hidden characters and no very long lines`(_ rule: Rule) {
    let text = RuleText.explanation(of: rule)
    #expect(!text.contains("↓"))
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 280, "\(line)") }
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFEFF || $0 == "\n" })
  }

  @Test func `the list has one line for each rule`() {
    let lines = RuleText.list().split(separator: "\n")
    #expect(lines.count == Rule.all.count)
    #expect(lines.contains { $0.hasPrefix("skill.name-format ") && $0.contains(" error ") })
  }

  @Test func `rules in JSON include their examples and positions`() throws {
    let text = RuleText.json([try Rule.find("skill.name-matches-folder")], cairn: "0.1.0")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? Int == 1 && json["command"] as? String == "rule" && json["cairn"] as? String == "0.1.0")
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.count == 1 && rules[0]["fix"] as? String == "safe")
    let bad = try #require((rules[0]["bad"] as? [[String: Any]])?.first)
    #expect((bad["text"] as? String)?.hasPrefix("---\nname: pdfs\n") == true)
    #expect(bad["places"] as? [[String: Int]] == [["line": 2, "column": 7]])
  }
}
