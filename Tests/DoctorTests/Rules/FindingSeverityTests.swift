import Doctor
import Reporting
import Testing
import Vocabulary

/// Severities that depend on more than the rule; examples say only where a finding is.
@Suite struct FindingSeverityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let example: Example
    let expected: Severity
    var testDescription: String { "\(rule) in \(example.path): \(expected)" }
  }

  private static func skill(_ body: String, name: String = "pdf", at path: String = "skills/pdf/SKILL.md") -> Example {
    Example(
      at: path, "---\nname: \(name)\ndescription: Fills forms.\n---\n" + body,
      beside: path == "skills/pdf/SKILL.md" ? [:] : ["skills/pdf/SKILL.md": "---\nname: pdf\n---\nText.\n"])
  }

  private static let manyShortLines = String(repeating: "Step.\n", count: 600)
  private static let manyLines = String(repeating: "Take the next form from the pile and read it.\n", count: 600)

  static let cases = [
    Case(rule: "skill.body-within-500-lines", example: skill(manyShortLines), expected: .info),
    Case(rule: "skill.body-within-500-lines", example: skill(manyLines), expected: .warning),
    // The same text is told once.
    Case(rule: "skill.body-within-5000-tokens", example: skill(manyLines), expected: .info),
    // An estimate near the limit.
    Case(
      rule: "skill.body-within-5000-tokens", example: skill(String(repeating: "Word ", count: 4_100)), expected: .info),
    Case(
      rule: "skill.body-within-5000-tokens", example: skill(String(repeating: "Word ", count: 5_000)),
      expected: .warning),
    Case(rule: "skill.name-matches-folder", example: skill("Text.\n", name: "pdfs"), expected: .warning),
    Case(
      rule: "skill.name-matches-folder",
      example: skill("Text.\n", name: "pdf-forms", at: "skills/pdf/forms/SKILL.md"), expected: .info),
    Case(rule: "skill.name-not-reserved", example: skill("Text.\n", name: "claude-pdf"), expected: .info),
    Case(rule: "skill.name-not-reserved", example: skill("Text.\n", name: "anthropic-skills:pdf"), expected: .warning),
    Case(
      rule: "hook.handler-valid",
      example: Example(
        at: ".claude/settings.json", #"{"hooks": {"Stop": [{"hooks": [{"type": "webhook", "url": "x"}]}]}}"#),
      expected: .warning),
    Case(
      rule: "hook.handler-valid",
      example: Example(at: ".claude/settings.json", #"{"hooks": {"Stop": [{"hooks": [{"type": "command"}]}]}}"#),
      expected: .error),
    Case(
      rule: "subagent.values-valid",
      example: Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\ncolor: teapot\n---\nText.\n"),
      expected: .info),
    Case(
      rule: "subagent.values-valid",
      example: Example(
        at: ".claude/agents/tea.md", "---\nname: tea\ndescription: Makes tea.\nmemory: global\n---\nText.\n"),
      expected: .warning),
  ]

  @Test(arguments: cases)
  func `a finding has the severity of what it means for the user`(_ given: Case) async throws {
    let rule = try #require(Rule.all.first { $0.id == given.rule })
    let subject = try given.example.subject(Array(given.example.text.utf8))
    let report = await Examination(rules: [rule]).report(on: subject)
    #expect(report.findings.map(\.severity) == [given.expected])
  }
}
