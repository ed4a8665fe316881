import Foundation

/// A finding as `cairn doctor --format json` reports it.
package struct JSONFinding: Decodable, Sendable {
  package struct Fix: Decodable, Sendable {
    package let safe: Bool
  }

  package let rule: String
  package let severity: String
  package let message: String
  package let messageKey: String
  package let path: String
  package let line: Int
  package let column: Int
  package let fix: Fix?

  /// The findings of a report.
  package static func all(in report: String) throws -> [JSONFinding] {
    try JSONDecoder().decode(Findings.self, from: Data(report.utf8)).findings
  }

  /// The finding in the form of the marks of a `MarkedTree`.
  package var mark: String {
    let offer = fix.map { $0.safe ? ", fix" : ", unsafe fix" } ?? ""
    return "\(path):\(line):\(column): \(severity) \(rule)\(offer)"
  }

  /// What the finding says, independent of its position and of offered fixes.
  package var claim: String { "\(path): \(severity) \(messageKey)" }

  private struct Findings: Decodable {
    let findings: [JSONFinding]
  }
}
