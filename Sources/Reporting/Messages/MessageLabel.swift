/// The word that a message begins with, as in rustc and uv: what kind of message it is.
package enum MessageLabel: Sendable, CaseIterable {
  /// What stopped the run.
  case error
  /// What the user should look at, though the run went on.
  case warning
  /// What is good to know.
  case note
  /// What the user can do about the message above.
  case help

  /// The word, in lower case and without the colon.
  package var word: Message {
    switch self {
    case .error: Message("report.severity-error", "error")
    case .warning: Message("report.severity-warning", "warning")
    case .note: Message("label.note", "note")
    case .help: Message("label.help", "help")
    }
  }
}
