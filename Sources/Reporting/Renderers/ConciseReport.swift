internal import Vocabulary

/// A report for editors and for reading in a log: one line for each finding, `path:line:column: severity rule.id:
/// message`, as in compilers (GNU Coding Standards, "Formatting Error Messages").
package struct ConciseReport: Sendable {
  private let catalog: Catalog
  private let showsInfos: Bool
  private let paths: PathView

  /// Writes everything in the language of `catalog`; `showsInfos` also shows infos; `paths` is how paths are
  /// shown.
  package init(catalog: Catalog = .english, showsInfos: Bool = false, paths: PathView = PathView()) {
    self.paths = paths
    self.catalog = catalog
    self.showsInfos = showsInfos
  }

  /// One line per finding; empty without findings.
  package func text(of report: Report) -> String {
    report.findings.filter { showsInfos || $0.severity != .info }.map { line(of: $0) + "\n" }.joined()
  }

  /// One finding, without a line end. A finding about a whole file is shown at its first character.
  func line(of finding: LocatedFinding) -> String {
    let place = "\(PrintableText.path(finding.path, paths)):\(finding.start.line):\(finding.start.column)"
    let message = PrintableText.text(catalog.texts(of: finding, paths).text(of: finding.message))
    return "\(place): \(finding.severity.rawValue) \(finding.rule): \(message)"
  }
}
