package import Documents
package import Reporting
internal import Vocabulary

/// Findings as the diagnostics of a document.
package enum DiagnosticList {
  /// The parameters of `textDocument/publishDiagnostics`.
  package static func parameters(
    address: String, version: Int?, _ findings: [LocatedFinding], in text: TextBuffer, _ catalog: Catalog
  ) -> JSONValue {
    .fields([
      "uri": .string(address), "version": version.map { .whole($0) },
      "diagnostics": .list(findings.map { value(of: $0, in: text, catalog) }),
    ])
  }

  /// A finding; one about the file as a whole is at its first line.
  static func value(of finding: LocatedFinding, in text: TextBuffer, _ catalog: Catalog) -> JSONValue {
    let parts = catalog.parts(of: finding.message)
    let message = PrintableText.text(parts.fact) + (parts.suggestion.map { "\n" + PrintableText.text($0) } ?? "")
    return .fields([
      "range": text.range(of: span(of: finding, in: text)), "severity": .whole(number(of: finding.severity)),
      "code": .string(finding.rule), "source": .string("cairn"), "message": .string(message),
    ])
  }

  /// The bytes at which a finding is shown.
  static func span(of finding: LocatedFinding, in text: TextBuffer) -> Span { finding.span ?? text.line(0) }

  /// The protocol's number of a severity.
  private static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
