import Doctor
import Foundation
import Reporting
import Testing

/// The page of rules: `cairn rule --format html`.
struct RulePageTests {
  @Test func `the page has every rule with its reason and its examples, in the document itself`() throws {
    let page = RulePage(catalog: .english, cairn: "1.0.0").text(of: Rule.all)
    let bytes = Data(page.utf8)
    func has(_ text: String) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
    for rule in Rule.all {
      #expect(has("id=\"\(rule.id)\" data-severity=\"\(rule.severity.rawValue)\""), "\(rule.id)")
      #expect(has("<option value=\"\(rule.id)\">"), "\(rule.id)")
    }
    #expect(page.components(separatedBy: "<article").count - 1 == Rule.all.count)
    #expect(page.contains("<mark class=\"arrow\">\u{2193}</mark>"))
    #expect(page.utf8.count < 2_000_000)
  }

  @Test func `no example gets out of its place`() {
    let page = RulePage(catalog: .english, cairn: "1.0.0").text(of: Rule.all)
    #expect(page.components(separatedBy: "<script").count - 1 == 2)
    for part in ["<!--", "<img", "\u{202E}", "\u{200B}"] { #expect(!page.contains(part), "\(part)") }
  }

  @Test func `a page of one rule has that rule alone`() throws {
    let rule = try #require(Rule.all.first)
    let page = RulePage(catalog: .english, cairn: "1.0.0").text(of: [rule])
    #expect(page.components(separatedBy: "<article").count - 1 == 1)
  }
}
