internal import Reporting

/// A command that gets everything it needs from the machine as an argument.
protocol Subcommand: DocumentedCommand, Sendable {
  associatedtype Format: FormatOption
  var options: Options<Format> { get }
  /// The command's name in JSON output and journals.
  static var name: String { get }
  /// Whether its option `--version` is not the one that prints Cairn's version, which is then `-V`.
  static var hasOwnVersion: Bool { get }
  /// What the command prints with `--format json` when it does not fail: one of these. Empty for a command that prints no
  /// JSON.
  static var answers: [any AnswerBody.Type] { get }
  /// What is wrong with options that are valid one by one, such as two that exclude each other; nil if nothing is
  /// wrong.
  var misuse: Message? { get }
  /// Makes ahead what the command needs whatever its options are, while these are read on another processor.
  static func prepare()
  /// Runs the command. An error that it throws is reported to the user, with the exit code that belongs to it.
  func run(in invocation: Invocation) async throws -> Exit
}

extension Subcommand {
  static var hasOwnVersion: Bool { false }
  static var answers: [any AnswerBody.Type] { [] }
  static func prepare() {}
  var misuse: Message? { nil }
}
