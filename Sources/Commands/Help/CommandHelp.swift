internal import ArgumentParser
internal import Reporting

/// A command with a help page.
protocol DocumentedCommand: ParsableCommand {
  /// The content of the page, except for the options: each option has its text where it is declared.
  static var help: CommandHelp { get }
}

/// The text of a command's help page.
struct CommandHelp: Sendable {
  /// What the command does, in one sentence.
  let abstract: Message
  /// What else to know before the first use, one paragraph each.
  var details: [Message] = []
  /// At least two command lines that work as printed.
  let examples: [Example]
  /// What exit code 0 means.
  var success: Message = .succeeded
  /// What exit code 1 means; nil for a command that never ends with it.
  var attention: Message?
  /// Where to read more, before the README.
  var more: [Message] = []

  /// A command line and what it does.
  struct Example: Sendable {
    let line: String
    let effect: Message

    init(_ line: String, _ effect: Message) {
      self.line = line
      self.effect = effect
    }
  }

  /// The exit codes with their meanings.
  var exitCodes: [(code: Exit, meaning: Message)] {
    [(.success, success)] + (attention.map { [(.needsAttention, $0)] } ?? []) + [
      (.failure, .failed), (.usage, .misused),
    ]
  }
}

extension Message {
  /// What exit code 1 means for commands that change files and may leave some out.
  static let skippedSome = Message("help.exit.skipped", "Some changes were skipped, or you answered no.")
  /// Two options that exclude each other.
  static func excludeEachOther(_ option: String, _ other: String) -> Message {
    Message(
      "usage.exclusive", "{option} cannot be combined with {other}\nremove one of them",
      ["option": .text(option), "other": .text(other)])
  }
  /// An option that means nothing without another.
  static func requires(_ option: String, _ other: String) -> Message {
    Message(
      "usage.requires", "{option} requires {other}\nadd {other}, or omit {option}",
      ["option": .text(option), "other": .text(other)])
  }
  fileprivate static let succeeded = Message("help.exit.success", "Success.")
  fileprivate static let failed = Message(
    "help.exit.failure", "Cairn could not do it, for example because a file is not readable or the network failed.")
  fileprivate static let misused = Message("help.exit.usage", "The command line is invalid.")
}
