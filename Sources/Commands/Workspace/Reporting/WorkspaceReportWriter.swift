internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// Writes the report of a workspace, to stdout or into a file.
struct WorkspaceReportWriter {
  let invocation: Invocation
  let format: WorkspaceFormat
  /// The file for the report; nil for stdout.
  var file: String?
  /// The runs of a report in SARIF, by the names of the repositories.
  var runs: [String: SARIFReport.Run] = [:]
  /// What makes a page of a report, with the parts of the repositories by their names; nil if it is no page.
  var pages: (maker: RepositoryPages, parts: [String: RepositoryReport])?

  /// Writes the report, and on stderr how many repositories are in each state.
  func write(_ report: WorkspaceReport) throws {
    if let file {
      try OutputFile(file, invocation).write(text(of: report))
    } else {
      invocation.environment.console.write(text(of: report))
    }
    invocation.writer.status(summary(of: report.total))
  }

  /// The one place where a format becomes text.
  private func text(of report: WorkspaceReport) -> String {
    switch format {
    case .text:
      WorkspaceTable(
        report, catalog: invocation.writer.catalog, columns: file == nil ? invocation.writer.outputColumns : nil
      ).text
    case .json: invocation.json(report)
    case .html: pages.map { $0.maker.text(of: report, $0.parts) } ?? ""
    case .sarif: SARIFReport.text(of: report.repositories.compactMap { runs[$0.name] })
    }
  }

  /// How many repositories are in each state; states that none is in are left out.
  private func summary(of total: WorkspaceTotal) -> Message {
    let parts: [Message?] = [
      total.failed > 0 ? .failed(total.failed) : nil, total.attention > 0 ? .attention(total.attention) : nil,
      total.ok > 0 ? .ok(total.ok) : nil, total.notInstalled > 0 ? .notInstalled(total.notInstalled) : nil,
    ]
    let texts = parts.compactMap { $0 }.map { invocation.writer.text($0) }
    return .summary(total.repositories, texts.joined(separator: ", "))
  }
}

extension Message {
  fileprivate static func summary(_ count: Int, _ parts: String) -> Message {
    Message(
      "workspace.summary", "{count} repositories: {parts}", one: "1 repository: {parts}",
      ["count": .number(count), "parts": .text(parts)])
  }
  fileprivate static func failed(_ count: Int) -> Message {
    Message("workspace.count-failed", "{count} failed", ["count": .number(count)])
  }
  fileprivate static func attention(_ count: Int) -> Message {
    Message(
      "workspace.count-attention", "{count} need attention", one: "1 needs attention", ["count": .number(count)])
  }
  fileprivate static func ok(_ count: Int) -> Message {
    Message("workspace.count-ok", "{count} ok", ["count": .number(count)])
  }
  fileprivate static func notInstalled(_ count: Int) -> Message {
    Message("workspace.count-not-installed", "{count} without Cairn", ["count": .number(count)])
  }
}
