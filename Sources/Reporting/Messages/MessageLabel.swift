/// The word at the start of a message, as in rustc and uv: the kind of the message.
package enum MessageLabel: Sendable, CaseIterable {
  /// The error that stopped the run.
  case error
  /// Something that the user should look at, although the run continued.
  case warning
  /// Information that needs no action.
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
