internal import Platform
internal import Reporting
internal import Vocabulary

/// The file with the report of an earlier run, which the user named.
struct FormerReportFile<Report: Sendable>: Sendable {
  /// The name of the file without its folder.
  let name: String
  let report: Report

  /// `text` counts from the working directory; links are followed. Throws if there is no such file, or if `read` does not
  /// take it for a report; `command` writes one.
  private init(_ text: String, of command: String, _ invocation: Invocation, _ read: ([UInt8]) -> Report?) throws {
    let files = invocation.environment.files
    let path = files.resolve(invocation.absolute(text))
    if let path, case .folder? = files.entry(at: path) {
      throw Failure("not-a-report", .folder, path: text, exit: .usage)
    }
    guard let path, case .file? = files.entry(at: path), let folder = FolderPath.parent(of: path),
      let name = FolderPath.relative(path, to: folder), let tree = try files.tree(at: folder)
    else { throw Failure("not-found", .missing(command), path: text, exit: .usage) }
    guard let report = read(try tree.read(name)) else {
      throw Failure("report-invalid", .noReport(command), path: text)
    }
    self.name = name.text
    self.report = report
  }
}

extension FormerReportFile<FormerReport> {
  /// A report of `cairn doctor` in JSON.
  init(_ text: String, _ invocation: Invocation) throws {
    try self.init(text, of: "cairn doctor", invocation) { FormerReport(json: $0) }
  }
}

extension FormerReportFile<[String: FormerReport]> {
  /// A report of `cairn workspace doctor` in JSON: the findings of each repository by its name.
  init(ofWorkspace text: String, _ invocation: Invocation) throws {
    try self.init(text, of: "cairn workspace doctor", invocation) { FormerReport.ofRepositories(json: $0) }
  }
}

extension Message {
  fileprivate static func missing(_ command: String) -> Message {
    Message(
      "against.missing", "report not found\nrun `{command} --format json --output FILE` to write one",
      ["command": .text(command)])
  }
  fileprivate static let folder = Message(
    "against.folder", "this is a folder\nname the file in it that has the report")
  fileprivate static func noReport(_ command: String) -> Message {
    Message(
      "against.invalid",
      "this is not a report of `{command}` in JSON\nwrite one with `{command} --format json --output FILE`",
      ["command": .text(command)])
  }
}
