internal import Reporting
internal import Vocabulary

/// What the doctor found in one of several roots.
struct RootTotal: Sendable {
  /// The root's path below the folder of the report; nil if they are the same.
  let path: RelativePath?
  /// Its paths are relative to the root.
  let report: Report

  init(_ path: RelativePath?, _ report: Report) {
    self.path = path
    self.report = report
  }

  /// One line: the root and its counts.
  func line(_ text: TextReport, _ paths: PathView) -> Message {
    Message(
      "report.root", "{path}: {summary}",
      [
        "path": .text(PrintableText.text(paths.below(path).textOfFolder)),
        "summary": .text(text.summary(of: report, in: path)),
      ])
  }
}
