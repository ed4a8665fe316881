internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// Writes a doctor's report in the chosen format, to stdout or into a file.
struct ReportWriter {
  let invocation: Invocation
  /// The folder that the report's paths are relative to.
  let base: ReportBase
  /// The files that were checked.
  let files: [SubjectFile]
  let format: ReportFormat
  /// The lowest severity that makes the run fail.
  let threshold: Severity
  /// The file for the report; nil for stdout.
  let file: String?
  /// The report that a page compares with.
  var former: FormerReportFile<FormerReport>?
  /// What was found in each root; nil if the report does not tell them apart.
  var totals: [RootTotal]?

  /// Writes the report; if the report has no summary of its own, prints the summary on stderr. Only a report in text has
  /// the hint.
  func write(_ report: Report, hint: Message? = nil) throws {
    let text = try self.text(of: report, hint: invocation.writer.isQuiet ? nil : hint)
    if let file {
      try OutputFile(file, invocation).write(text)
    } else {
      invocation.environment.console.write(text)
    }
    if file != nil || format != .text, !invocation.writer.isQuiet {
      for line in summaries(of: report, textReport(isShown: false)) { invocation.writer.line(line) }
    }
  }

  /// One finding as a terminal of so many columns shows it; ends with a line end.
  func text(of finding: LocatedFinding, columns: Int?) -> String {
    let writer = invocation.writer
    guard format == .concise else { return textReport(isShown: true, columns).text(of: finding) + "\n" }
    return ConciseReport(catalog: writer.catalog, showsInfos: true, paths: base.paths).text(
      of: Report(findings: [finding], files: 1))
  }

  /// The lines with the counts of the roots, if there are several, and of the whole report.
  func summaries(of report: Report) -> [String] { summaries(of: report, textReport(isShown: false)) }

  private func summaries(of report: Report, _ text: TextReport) -> [String] {
    let several = totals.flatMap { $0.count > 1 ? $0 : nil } ?? []
    return several.map { invocation.writer.text($0.line(text, base.paths)) } + [text.summary(of: report)]
  }

  private func text(of report: Report, hint: Message?) throws -> String {
    let catalog = invocation.writer.catalog
    switch format {
    case .text:
      let text = textReport(isShown: file == nil)
      return text.text(of: report, after: summaries(of: report, text).dropLast(), hint: hint)
    case .concise:
      return ConciseReport(catalog: catalog, showsInfos: invocation.writer.isVerbose, paths: base.paths).text(
        of: report)
    case .json:
      return JSONReport(catalog: catalog, cairn: invocation.version.text, root: base.path).text(
        of: report, in: totals?.map { ($0.path, $0.report) })
    case .sarif:
      return SARIFReport(
        catalog: catalog, cairn: invocation.version, rules: Rule.all.map(\.descriptor),
        texts: Self.texts(for: report, among: files),
        below: base.folder
      ).text(of: report)
    case .github: return annotations(for: report)
    case .gitlab: return GitLabReport(catalog: catalog, below: base.folder).text(of: report)
    case .junit:
      return JUnitReport(catalog: catalog, failingOn: threshold, files: files.map(\.path)).text(of: report)
    case .html:
      let page = HTMLReport(
        catalog: catalog, cairn: invocation.version.text, rules: Rule.all.map(\.descriptor),
        comparedWith: former?.name)
      let name = base.path.split(separator: "/").last.map(String.init) ?? "/"
      return page.text(of: [
        RepositoryReport(
          name: name, report: report, texts: Self.texts(for: report, among: files), former: former?.report)
      ])
    }
  }

  /// The report in colors and in lines as wide as the terminal, if it is shown there and not written to a file.
  private func textReport(isShown: Bool) -> TextReport {
    textReport(isShown: isShown, invocation.writer.outputColumns)
  }

  private func textReport(isShown: Bool, _ columns: Int?) -> TextReport {
    let writer = invocation.writer
    return TextReport(
      catalog: writer.catalog, colors: isShown && writer.usesColor, showsInfos: writer.isVerbose, paths: base.paths,
      columns: isShown ? columns : nil)
  }

  /// What a step of GitHub Actions prints. What is too much for annotations is appended to the job summary, after what
  /// other steps wrote there.
  private func annotations(for report: Report) -> String {
    func rendered(hasSummary: Bool) -> (commands: String, summary: String?) {
      GitHubReport(
        catalog: invocation.writer.catalog, showsInfos: invocation.writer.isVerbose, hasSummary: hasSummary,
        below: base.folder
      ).output(of: report)
    }
    let summary = invocation.environment.variables["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
    let output = rendered(hasSummary: summary != nil)
    guard let summary, let table = output.summary else { return output.commands }
    do {
      try OutputFile(summary, invocation).append(table)
      return output.commands
    } catch {
      // The findings are what the user needs, with or without the summary.
      let reason = invocation.writer.text(Failure(anyError: error, in: invocation).message)
      invocation.writer.warn(.noSummary(summary, reason.prefix { !$0.isNewline }))
      return rendered(hasSummary: false).commands
    }
  }

  /// The files that findings and their fixes are about.
  static func texts(for report: Report, among files: [SubjectFile]) -> [RelativePath: [UInt8]] {
    var paths = Set(report.findings.map(\.path))
    for case .edit(let path, _, _)? in report.findings.flatMap({ $0.fix?.changes ?? [] }) { paths.insert(path) }
    let files = files.filter { paths.contains($0.path) }
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}

extension Message {
  fileprivate static func noSummary(_ path: String, _ reason: Substring) -> Message {
    Message(
      "doctor.no-job-summary", "{path}, which GITHUB_STEP_SUMMARY names: {reason}; there is no job summary",
      ["path": .text(PrintableText.text(path)), "reason": .text(String(reason))])
  }
}
