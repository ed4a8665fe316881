internal import ArgumentParser

/// How the doctor's report is written.
enum ReportFormat: String, FormatOption {
  case text, concise, json, sarif, github, gitlab, junit

  static let help = "How the report is written. Default: text, and concise where TERM is dumb."

  /// The default format: one line per finding if the terminal is in an editor.
  static func standard(_ variables: [String: String]) -> ReportFormat {
    variables["TERM"] == "dumb" ? .concise : .text
  }
}
