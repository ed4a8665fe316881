internal import ArgumentParser
internal import Reporting

/// How the report of a workspace is written.
enum WorkspaceFormat: String, FormatOption {
  case text, json, sarif, html

  static let help = Message(
    "help.workspace.format",
    "Output format; text by default. sarif, with a run for each repository, and html, a page for people, are of the doctor only."
  )
}

extension Subcommand where Format == WorkspaceFormat {
  /// What is wrong with the format of a command that has no findings; nil if nothing is.
  var misuseOfFormat: Message? {
    options.format.flatMap { $0 == .sarif || $0 == .html ? .onlyFindings($0) : nil }
  }
}

extension Message {
  fileprivate static func onlyFindings(_ format: WorkspaceFormat) -> Message {
    Message(
      "workspace.only-findings",
      "--format {format} shows findings, and only `cairn workspace doctor` has them\nuse --format json",
      ["format": .text(format.rawValue)])
  }
}
