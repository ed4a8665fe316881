package import Vocabulary

/// A report as a SARIF 2.1.0 log, for code scanning services and editors.
///
/// It contains only the rules that found something; columns count UTF-16 units; paths are percent-encoded and relative
/// to `%SRCROOT%`, which the reader defines (section 3.14.14), so that the log is the same on every machine.
package struct SARIFReport: Sendable {
  private let catalog: Catalog
  private let cairn: SemanticVersion
  private let rules: [String: RuleDescriptor]
  private let texts: [RelativePath: [UInt8]]
  private let folder: RelativePath?

  /// `cairn` is the version of Cairn, `rules` are the descriptions of the rules, `texts` the files that findings and
  /// fixes are about, and `folder` is the root's path in its git work tree, because paths in services are relative to
  /// the work tree.
  package init(
    catalog: Catalog = .english, cairn: SemanticVersion, rules: [RuleDescriptor], texts: [RelativePath: [UInt8]],
    below folder: RelativePath? = nil
  ) {
    self.catalog = catalog
    self.cairn = cairn
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.texts = texts
    self.folder = folder
  }

  /// The whole log; ends with a line end.
  package func text(of report: Report) -> String { Self.text(of: [run(of: report)]) }

  /// A run of a log, for a log with several.
  package struct Run: Sendable {
    fileprivate let run: SARIFLog.Run
  }

  /// A log of several runs; ends with a line end.
  package static func text(of runs: [Run]) -> String { JSONText.text(of: SARIFLog(runs: runs.map(\.run))) }

  /// The run of a report. `id` says what was checked, where a log has several runs (section 3.17.3).
  package func run(of report: Report, id: String? = nil) -> Run {
    let fired = Set(report.findings.map(\.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let indexes = Dictionary(fired.enumerated().map { ($1, $0) }) { first, _ in first }
    var places = SARIFPlaces(texts: texts, folder: folder)
    let results = zip(report.findings, Fingerprint.all(of: report.findings)).map { finding, fingerprint in
      SARIFLog.Result(
        ruleId: finding.rule, ruleIndex: indexes[finding.rule] ?? -1, level: Self.level(of: finding.severity),
        message: message(catalog.texts(of: finding).text(of: finding.message)),
        locations: [
          SARIFLog.Location(
            physicalLocation: SARIFLog.PhysicalLocation(
              artifactLocation: places.location(of: finding.path), region: places.region(of: finding)))
        ],
        partialFingerprints: ["cairnLine/v1": fingerprint], fixes: fix(of: finding, &places).map { [$0] })
    }
    return run(results, rules: fired.map { rule($0, in: report) }, id: id)
  }

  /// The run of a check that could not be made, and why.
  package func run(failedBy message: Message, id: String) -> Run {
    let notification = SARIFLog.Notification(level: "error", message: self.message(catalog.text(of: message)))
    var run = run([], rules: [], id: id).run
    run.invocations = [
      SARIFLog.Invocation(executionSuccessful: false, toolExecutionNotifications: [notification])
    ]
    return Run(run: run)
  }

  private func run(_ results: [SARIFLog.Result], rules: [SARIFLog.Rule], id: String?) -> Run {
    let driver = SARIFLog.Driver(version: cairn.text, semanticVersion: cairn.text, rules: rules)
    let base = SARIFLog.ArtifactLocation(description: SARIFLog.Text(text: "The root of the git work tree."))
    return Run(
      run: SARIFLog.Run(
        tool: SARIFLog.Tool(driver: driver), automationDetails: id.map { SARIFLog.AutomationDetails(id: $0) },
        language: catalog.language, originalUriBaseIds: [SARIFPlaces.base: base], results: results))
  }

  /// The log's description of a rule; for a rule without a description, its severity.
  private func rule(_ id: String, in report: Report) -> SARIFLog.Rule {
    let known = rules[id]
    let severity = known?.severity ?? report.findings.first { $0.rule == id }?.severity ?? .error
    return SARIFLog.Rule(
      id: id, shortDescription: known.map { message($0.summary) }, fullDescription: known.map { message($0.why) },
      help: known.map { SARIFLog.Text(text: "\(message($0.why).text)\n\nSource: \(message($0.source).text)") },
      defaultConfiguration: SARIFLog.Configuration(level: Self.level(of: severity)),
      properties: SARIFLog.RuleProperties(tags: [known?.group ?? id]))
  }

  /// A fix that only edits available texts; an editor cannot apply other fixes.
  private func fix(of finding: LocatedFinding, _ places: inout SARIFPlaces) -> SARIFLog.Fix? {
    guard let fix = finding.fix, !fix.changes.isEmpty else { return nil }
    var replacements: [RelativePath: [SARIFLog.Replacement]] = [:]
    for change in fix.changes {
      guard case .edit(let path, let span, let text) = change, let region = places.region(of: span, in: path) else {
        return nil
      }
      let inserted = text.isEmpty ? nil : SARIFLog.Text(text: text)
      replacements[path, default: []].append(SARIFLog.Replacement(deletedRegion: region, insertedContent: inserted))
    }
    let changes = replacements.keys.sorted().map { path in
      SARIFLog.ArtifactChange(artifactLocation: places.location(of: path), replacements: replacements[path] ?? [])
    }
    return SARIFLog.Fix(
      description: message(catalog.text(of: fix.description)), artifactChanges: changes,
      properties: SARIFLog.FixProperties(safe: fix.isSafe))
  }

  /// A text without invisible characters and without links: `[a](b)` from a document would be a link (section 3.11.6).
  private func message(_ text: String) -> SARIFLog.Text {
    let text = PrintableText.text(text)
    guard text.contains("](") else { return SARIFLog.Text(text: text) }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return SARIFLog.Text(text: escaped)
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
