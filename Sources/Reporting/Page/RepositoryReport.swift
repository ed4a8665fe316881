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

  package init(name: String, report: Report, texts: [RelativePath: [UInt8]], former: FormerReport? = nil) {
    self.name = name
    self.report = report
    self.texts = texts
    self.former = former
  }
}
