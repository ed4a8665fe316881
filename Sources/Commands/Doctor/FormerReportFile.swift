internal import Platform
internal import Reporting
internal import Vocabulary

/// The file with the report of an earlier run, which the user named.
struct FormerReportFile {
  /// The name of the file without its folder.
  let name: String
  let report: FormerReport

  /// `text` counts from the working directory; links are followed. Throws if there is no such file, or if it is not a
  /// report of the doctor in JSON.
  init(_ text: String, _ invocation: Invocation) throws {
    let files = invocation.environment.files
    guard let path = files.resolve(invocation.absolute(text)), case .file? = files.entry(at: path),
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      let name = try? RelativePath(onDisk: String(path[path.utf8.index(after: slash)...])),
      let tree = try files.tree(at: slash == path.startIndex ? "/" : String(path[..<slash]))
    else { throw Failure("not-found", .missing, path: text, exit: .usage) }
    guard let report = FormerReport(json: try tree.read(name)) else {
      throw Failure("report-invalid", .noReport, path: text)
    }
    self.name = name.text
    self.report = report
  }
}

extension Message {
  fileprivate static let missing = Message(
    "against.missing", "report not found\nrun `cairn doctor --format json --output FILE` to write one")
  fileprivate static let noReport = Message(
    "against.invalid",
    "this is not a report of the doctor in JSON\nwrite one with `cairn doctor --format json --output FILE`")
}
