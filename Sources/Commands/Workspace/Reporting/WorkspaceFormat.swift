internal import ArgumentParser
internal import Reporting

/// How the report of a workspace is written.
enum WorkspaceFormat: String, FormatOption {
  case text, json, sarif

  static let help = Message(
    "help.workspace.format",
    "Output format; text by default. sarif, of the doctor only, has a run for each repository.")
}

extension Subcommand where Format == WorkspaceFormat {
  /// What is wrong with the format of a command that has no findings; nil if nothing is.
  var misuseOfFormat: Message? { options.format == .sarif ? .onlyFindings : nil }
}

extension Message {
  fileprivate static let onlyFindings = Message(
    "workspace.only-findings",
    "--format sarif shows findings, and only `cairn workspace doctor` has them\nuse --format json")
}
