package import Vocabulary

/// A report for GitLab's Code Quality widget: a JSON array of issues (GitLab documentation, "Code Quality", report
/// format; schema `app/validators/json_schemas/codeclimate.json` of GitLab's source).
package struct GitLabReport: Sendable {
  private let catalog: Catalog
  private let folder: RelativePath?

  /// Writes everything in the language of `catalog`; `folder` is the root's path in its git work tree, because GitLab's
  /// paths are relative to the work tree.
  package init(catalog: Catalog = .english, below folder: RelativePath? = nil) {
    self.catalog = catalog
    self.folder = folder
  }

  /// Every finding; ends with a line end.
  package func text(of report: Report) -> String {
    let issues = zip(report.findings, Fingerprint.all(of: report.findings)).map { finding, fingerprint in
      Issue(
        description: PrintableText.text(catalog.texts(of: finding).text(of: finding.message)), checkName: finding.rule,
        fingerprint: fingerprint,
        severity: Self.severity(of: finding.severity),
        location: Location(
          path: (folder?.appending(finding.path) ?? finding.path).text,
          lines: Lines(begin: finding.start.line, end: finding.end.line)))
    }
    return JSONText.text(of: issues)
  }

  /// One of GitLab's five severities; `critical` and `blocker` are not used, because only a team knows what a problem
  /// costs.
  private static func severity(of severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }

  private struct Issue: Encodable {
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location

    private enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  private struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  private struct Lines: Encodable {
    let begin: Int
    let end: Int
  }
}
