internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// The reports of single repositories as parts of one page.
struct RepositoryPages: Sendable {
  private let invocation: Invocation
  private let former: FormerReportFile<[String: FormerReport]>?

  /// `former` is the earlier report that the repositories are compared with.
  init(_ invocation: Invocation, comparedWith former: FormerReportFile<[String: FormerReport]>? = nil) {
    self.invocation = invocation
    self.former = former
  }

  /// A repository that was checked; of its files only those are kept that findings are about.
  func part(of report: Report, _ files: [SubjectFile], in repository: WorkspaceRepository) -> RepositoryReport {
    RepositoryReport(
      name: repository.name, report: report, texts: ReportWriter.texts(for: report, among: files),
      former: former?.report[repository.name])
  }

  /// The page of all repositories, in the order of a report; one without a part could not be checked.
  func text(of report: WorkspaceReport, _ parts: [String: RepositoryReport]) -> String {
    HTMLReport(
      catalog: invocation.writer.catalog, cairn: invocation.version.text, rules: Rule.all.map(\.descriptor),
      comparedWith: former?.name
    ).text(
      of: report.repositories.map { repository in
        parts[repository.name]
          ?? RepositoryReport(name: repository.name, failedBy: repository.error?.sentence ?? "")
      })
  }
}
