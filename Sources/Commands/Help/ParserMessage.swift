internal import Reporting
internal import Vocabulary

/// Messages of Cairn for the errors that ArgumentParser finds in a command line.
///
/// ArgumentParser does not export its errors and has only their English text, so this type parses its sentences (of
/// version 1.8.2, which the manifest pins; a test has each of them). A sentence that it does not know is shown
/// unchanged.
enum ParserMessage {
  /// The message for a sentence about a command; nil if the sentence is not one of the known ones.
  static func message(for sentence: String, of command: CommandDump?) -> Message? {
    if let match = sentence.wholeMatch(of: /(?s)Unknown option '.*\n   or: Missing value for '(-.) <.*>' in '(.*)'/) {
      return .joinedValue(String(match.2), option: String(match.1))
    }
    if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.*?)'(?:\. Did you mean '.*'\?)?/) {
      return unknown(String(match.1), of: command)
    }
    if let match = sentence.wholeMatch(of: /(?s)Invalid option: (.*)/) { return unknown(String(match.1), of: command) }
    if let match = sentence.wholeMatch(of: /(?s)Missing value for '(-[^ ']*)(?: <.*>)?'/) {
      return .missingValue(of: String(match.1))
    }
    if let match = sentence.wholeMatch(of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./)
    {
      return .unexpectedValue(String(match.2), of: String(match.1))
    }
    if let match = sentence.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
      return .unexpected("'\(match.1)'", count: 1)
    }
    if let match = sentence.wholeMatch(of: /(?s)(\d+) unexpected arguments: (.*)/) {
      return .unexpected(String(match.2), count: Int(match.1) ?? 2)
    }
    if let match = sentence.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(-[^ ']*)(?: <.*?>)?'.*/) {
      return invalid(String(match.1), option: String(match.2), of: command)
    }
    if let match = sentence.wholeMatch(of: /(?s)The value '(.*)' is invalid for '<(.*?)>'.*/) {
      let argument = command?.arguments?.first { $0.kind == .positional && $0.valueName == String(match.2) }
      guard let known = argument?.allValues else { return nil }
      return .invalidValue(NearestName(String(match.1), among: known), of: "<\(match.2)>", known: known)
    }
    if let match = sentence.prefixMatch(of: /(?s)Missing expected argument '<(.*?)>/) {
      let required = command?.arguments?.filter { $0.kind == .positional && !$0.isOptional } ?? []
      let argument = required.first { $0.valueName == String(match.1) } ?? required.first
      return argument?.valueName.flatMap { ValueName(rawValue: $0) }.map { .missingArgument($0.message) }
    }
    if sentence.contains("--generate-completion-script=<shell>") { return .unknownShell }
    return nil
  }

  private static func unknown(_ option: String, of command: CommandDump?) -> Message {
    let known = (command?.optionNames ?? []).filter { $0.hasPrefix("--") }
    return .unknownOption(NearestName(option, among: option.hasPrefix("--") ? known : []))
  }

  private static func invalid(_ value: String, option: String, of command: CommandDump?) -> Message? {
    let argument = command?.arguments?.first { $0.names?.contains { $0.text == option } ?? false }
    if let known = argument?.allValues {
      return .invalidValue(NearestName(value, among: known), of: option, known: known)
    }
    return argument?.valueName == ValueName.number.rawValue ? .notANumber(value, of: option) : nil
  }
}

extension Message {
  /// An option that the command does not have.
  static func unknownOption(_ option: NearestName) -> Message {
    option.message(
      near: Message(
        "usage.option-misspelled", "unknown option '{option}'\ndid you mean '{nearest}'?",
        option.arguments(as: "option")),
      else: Message("usage.option-unknown", "unknown option '{option}'", option.arguments(as: "option")))
  }
  fileprivate static func joinedValue(_ word: String, option: String) -> Message {
    Message(
      "usage.option-joined", "unknown option '{word}'\nif it is '{option}' and its value, put a space between them",
      ["word": .text(word), "option": .text(option)])
  }
  fileprivate static func missingValue(of option: String) -> Message {
    Message("usage.value-missing", "option '{option}' requires a value", ["option": .text(option)])
  }
  fileprivate static func unexpectedValue(_ value: String, of option: String) -> Message {
    Message(
      "usage.value-unexpected", "option '{option}' takes no value, but '{value}' was given",
      ["option": .text(option), "value": .text(value)])
  }
  fileprivate static func unexpected(_ arguments: String, count: Int) -> Message {
    Message(
      "usage.argument-unexpected", "{count} unexpected arguments: {arguments}", one: "unexpected argument {arguments}",
      ["arguments": .text(arguments), "count": .number(count)])
  }
  /// A value that an option does not have.
  static func invalidValue(_ value: NearestName, of option: String, known: [String]) -> Message {
    var words = value.arguments(as: "value")
    words["option"] = .text(option)
    words["known"] = .text(known.joined(separator: ", "))
    return value.message(
      near: Message("usage.value-misspelled", "'{value}' is invalid for '{option}'\ndid you mean '{nearest}'?", words),
      else: Message("usage.value-invalid", "'{value}' is invalid for '{option}': expected one of {known}", words))
  }
  fileprivate static func notANumber(_ value: String, of option: String) -> Message {
    Message(
      "usage.number-invalid", "'{value}' is invalid for '{option}': expected a whole number",
      ["value": .text(value), "option": .text(option)])
  }
  fileprivate static func missingArgument(_ name: Message) -> Message {
    Message("usage.argument-missing", "missing argument <{name}>", ["name": .message(name)])
  }
  fileprivate static let unknownShell = Message(
    "usage.shell-unknown",
    "cannot write a completion script for this shell\nuse `--generate-completion-script` with bash, fish or zsh")
}
