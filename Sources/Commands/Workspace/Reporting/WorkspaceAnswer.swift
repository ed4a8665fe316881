internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// One command over all repositories of a workspace: found, asked, reduced to what is shown, sorted and written.
struct WorkspaceAnswer: Sendable {
  let invocation: Invocation
  let question: WorkspaceQuestion
  let format: WorkspaceFormat
  /// The file for the report; nil for stdout.
  var file: String?
  /// What makes a page of the report, if it is one.
  var pages: RepositoryPages?
  /// Whether the work changes repositories: then an interrupted run reports those in which it was finished.
  var changesRepositories = false

  /// The answer of a repository, and its part of a log in SARIF or of a page.
  struct Part: Sendable {
    var report: RepositoryResult
    var run: SARIFReport.Run?
    var page: RepositoryReport?
  }

  /// Whether the details are shown, and not only the numbers.
  var needsDetails: Bool { format == .json }

  /// Asks every repository; returns the report after it was written.
  @discardableResult
  func run(
    _ options: WorkspaceOptions, asking ask: @escaping @Sendable (RepositoryRun) async throws -> Part
  ) async throws -> WorkspaceReport {
    let workspace = try await Workspace(options, invocation)
    let catalog = invocation.writer.catalog
    let sarif = format == .sarif ? RepositorySARIF(invocation) : nil
    var isReported = false
    do {
      let worked = try await WorkspaceRun(workspace: workspace, invocation: invocation).answers { done in
        guard changesRepositories, !done.isEmpty else { return }
        try write(done)
        isReported = true
        invocation.writer.warnAlways(.interrupted(done.count, of: workspace.repositories.count))
      } failed: { repository, failure in
        Part(
          report: RepositoryResult(repository, failedBy: failure, catalog),
          run: sarif?.run(failedBy: failure, in: repository))
      } _: { run in
        try await ask(run)
      }
      return try write(worked)
    } catch let interruption as Interruption where isReported {
      // What the general message says, that nothing was left, is not so here.
      throw Interruption(signal: interruption.signal, isUsual: true)
    }
  }

  /// Writes the report of some repositories, and returns it.
  @discardableResult
  private func write(_ worked: [WorkspaceRun.Worked<Part>]) throws -> WorkspaceReport {
    var runs: [String: SARIFReport.Run] = [:]
    var parts: [String: RepositoryReport] = [:]
    let reports = worked.map { worked in
      runs[worked.repository.name] = worked.answer.run
      parts[worked.repository.name] = worked.answer.page
      var report = worked.answer.report
      report.commit = worked.commit?.text
      return report
    }
    let report = WorkspaceReport(question, reports)
    try WorkspaceReportWriter(
      invocation: invocation, format: format, file: file, runs: runs, pages: pages.map { ($0, parts) }
    ).write(report)
    if invocation.writer.isVerbose {
      for worked in worked {
        for message in worked.messages { invocation.writer.statusLine("\(worked.repository.name): \(message)") }
      }
    }
    return report
  }
}

/// The runs of single repositories in a SARIF log.
struct RepositorySARIF: Sendable {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// The run of a repository's report.
  func run(of report: Report, _ files: [SubjectFile], in repository: WorkspaceRepository, _ base: ReportBase)
    -> SARIFReport.Run
  {
    let texts = ReportWriter.texts(for: report, among: files)
    return renderer(texts, below: base.folder).run(of: report, id: Self.id(of: repository))
  }

  /// The run of a repository that could not be checked.
  func run(failedBy failure: Failure, in repository: WorkspaceRepository) -> SARIFReport.Run {
    renderer([:], below: nil).run(failedBy: failure.message, id: Self.id(of: repository))
  }

  private func renderer(_ texts: [RelativePath: [UInt8]], below folder: RelativePath?) -> SARIFReport {
    SARIFReport(
      catalog: invocation.writer.catalog, cairn: invocation.version, rules: Rule.all.map(\.descriptor), texts: texts,
      below: folder)
  }

  /// What services tell the runs of a log apart by: everything before the last slash.
  private static func id(of repository: WorkspaceRepository) -> String {
    "cairn/\(PrintableText.text(repository.name))/"
  }
}

extension Message {
  fileprivate static func interrupted(_ count: Int, of total: Int) -> Message {
    Message(
      "workspace.interrupted",
      "interrupted after {count} of {total} repositories; the branches that the report names were made\nrun again for the others: where the branch exists, nothing is changed",
      ["count": .number(count), "total": .number(total)])
  }
}
