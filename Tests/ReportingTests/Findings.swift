import Reporting
import Vocabulary

/// Findings for the tests of reports.
enum Findings {
  /// A finding about a span of a text; `path` can be any name that a file system allows.
  static func one(
    _ path: String, _ text: String = "x\n", _ lower: Int = 0, _ upper: Int = 1, rule: String = "skill.name-format",
    severity: Severity = .error, message: String = "wrong name", key: String = "test.message",
    edits: [(Int, Int, String)] = []
  ) throws -> LocatedFinding {
    let path = try RelativePath(onDisk: path)
    let changes = edits.map { Change.edit(path, Span($0.0, $0.1), $0.2) }
    let fix = edits.isEmpty ? nil : Fix(Message("test.fix", "replace it"), isSafe: true, changes: changes)
    return LocatedFinding(
      rule: rule, severity: severity, message: Message(key, "{text}", ["text": .text(message)]), path: path,
      span: Span(lower, upper), lines: LineIndex(Array(text.utf8)), fix: fix)
  }

  /// A finding about a missing file.
  static func whole(_ path: String, rule: String = "lock.file-present", message: String = "gone") throws
    -> LocatedFinding
  {
    LocatedFinding(
      rule: rule, severity: .error, message: Message("test.message", "{text}", ["text": .text(message)]),
      path: try RelativePath(onDisk: path))
  }

  /// Names and messages that could break a report.
  static let hostile = [
    "a\n::error::x/SKILL.md", "::set-output name=a::b/SKILL.md", "-21risk/SKILL.md", "100%, sure: \"<b>&'.md",
    "\u{1}\u{8}\u{1B}[31m\u{7F}.md", "a\u{202E}b\u{200B}c.md", "]]>|`[x](y)`.md", "\u{FFFE}\u{FFFF}.md", "배포/스킬 😀.md",
    "a\r\nb.md", "\u{301}.md", "{0} {{x}}.md", "c:/d.md", "#[x]##[group].md",
  ]

  /// A report with a finding for each of them.
  static func hostileReport() throws -> Report {
    Report(findings: try hostile.map { try one($0, "x\n", message: $0) }, files: hostile.count)
  }
}
