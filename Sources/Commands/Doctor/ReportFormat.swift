internal import ArgumentParser
internal import Reporting

/// How the doctor's report is written.
enum ReportFormat: String, FormatOption {
  case text, concise, json, sarif, github, gitlab, junit, html

  static let help = Message(
    "help.doctor.format", "Format of the report; text by default, concise if `TERM` is dumb.")

  /// The default format: one line per finding if the terminal is in an editor.
  static func standard(_ variables: [String: String]) -> ReportFormat {
    variables["TERM"] == "dumb" ? .concise : .text
  }
}
