internal import Vocabulary

/// A report for programs, schema 1: keys never change their meaning within a schema number.
package struct JSONReport: Sendable {
  private let catalog: Catalog
  private let cairn: String
  private let root: String

  /// Messages are in the language of `catalog`; `cairn` is the version of Cairn, `root` the checked folder.
  package init(catalog: Catalog = .english, cairn: String, root: String) {
    self.catalog = catalog
    self.cairn = cairn
    self.root = root
  }

  /// The whole report; ends with a line end.
  package func text(of report: Report) -> String {
    JSONText.text(
      of: Answer(
        cairn: cairn,
        root: root,
        summary: Summary(
          errors: report.count(of: .error), warnings: report.count(of: .warning), infos: report.count(of: .info),
          fixable: report.fixable, suppressed: report.suppressed, files: report.files,
          leftOut: report.leftOut.map(\.text)),
        findings: report.findings.map { Finding($0, catalog) }))
  }

  private struct Answer: Encodable {
    let schema = 1
    let command = "doctor"
    let cairn: String
    let root: String
    let summary: Summary
    let findings: [Finding]
  }

  private struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let infos: Int
    let fixable: Int
    let suppressed: Int
    let files: Int
    let leftOut: [String]
  }

  private struct Repair: Encodable {
    let safe: Bool
    let description: String
  }

  /// A finding as a part of an answer, with its message in the language of a catalog.
  package struct Finding: Encodable {
    let rule: String
    let severity: String
    let message: String
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    private let fix: Repair?
    let messageKey: String
    let arguments: [String: Message.Argument]
    /// Left out if the finding has no diff.
    let diff: String?

    package init(_ finding: LocatedFinding, _ catalog: Catalog) {
      rule = finding.rule
      severity = finding.severity.rawValue
      message = catalog.text(of: finding.message)
      path = finding.path.text
      line = finding.start.line
      column = finding.start.column
      endLine = finding.end.line
      endColumn = finding.end.column
      fix = finding.fix.map { Repair(safe: $0.isSafe, description: catalog.text(of: $0.description)) }
      messageKey = finding.message.key
      arguments = finding.message.arguments
      diff = finding.diff
    }

    private enum Key: String, CodingKey {
      case rule, severity, message, path, line, column, endLine, endColumn, fix, messageKey, arguments, diff
    }

    /// Writes `fix` as null if there is none, so that every finding has every key.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(rule, forKey: .rule)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(path, forKey: .path)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(endLine, forKey: .endLine)
      try container.encode(endColumn, forKey: .endColumn)
      try container.encode(fix, forKey: .fix)
      try container.encode(messageKey, forKey: .messageKey)
      try container.encode(arguments, forKey: .arguments)
      try container.encodeIfPresent(diff, forKey: .diff)
    }
  }
}
