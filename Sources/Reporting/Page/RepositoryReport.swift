package import Vocabulary

/// The report of one repository, with what a page shows of its files.
package struct RepositoryReport: Sendable {
  /// The name that the page shows: that of its folder.
  package let name: String
  package let report: Report
  /// The files that findings and their fixes are about, as they were checked.
  package let texts: [RelativePath: [UInt8]]
  /// An earlier report to compare with; nil if there is none.
  package let former: FormerReport?
  /// Why the repository could not be checked, in the language of the page; nil if it was.
  package let failure: String?

  package init(name: String, report: Report, texts: [RelativePath: [UInt8]], former: FormerReport? = nil) {
    self.name = name
    self.report = report
    self.texts = texts
    self.former = former
    failure = nil
  }

  /// A repository that could not be checked, and why.
  package init(name: String, failedBy failure: String) {
    self.name = name
    report = Report(findings: [], files: 0)
    texts = [:]
    former = nil
    self.failure = failure
  }
}
