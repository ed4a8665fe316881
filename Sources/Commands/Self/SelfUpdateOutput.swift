internal import Reporting

/// The result of a search for another executable, in JSON.
struct SelfUpdateOutput: AnswerBody, Hashable {
  /// The version of the running executable.
  let current: String
  /// The version that was found, or installed.
  let version: String
  let channel: String?
  var security: Bool?
  /// Whether this run installed it.
  var applied: Bool

  static let keyTexts = [
    "current": "The version of the executable that runs.",
    "version": "The version that was found, or installed.",
    "channel": "The release channel that was searched, if one was requested or the installation names one.",
    "security": "Whether the version fixes a security problem; not there for a rollback.",
    "applied": "Whether this run installed it.",
  ]
}
