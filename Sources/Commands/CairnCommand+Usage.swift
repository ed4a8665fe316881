internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// The reports of a command line that is wrong.
extension CairnCommand {
  /// How messages are shown before the options are parsed.
  static func messages(_ arguments: [String], _ environment: Environment) -> MessageText {
    let choice = arguments.lastValue(of: "--color").flatMap { ColorChoice(rawValue: $0) } ?? .auto
    return MessageText(
      catalog: catalog(arguments, environment), style: TerminalStyle(choice, environment, ofErrors: true),
      columns: environment.errorColumns)
  }

  /// Reports a wrong use of the command line and names the help page, as JSON if that was requested.
  static func refuse(_ arguments: [String], _ message: Message, in environment: Environment) -> Int32 {
    let messages = messages(arguments, environment)
    return refuse(
      arguments, text: catalog(arguments, environment).text(of: message),
      shown: messages.text(.error, message, id: "usage"), in: environment)
  }

  /// The same for a sentence of ArgumentParser that has no message; `shown` is its form for a terminal.
  static func refuse(
    _ arguments: [String], text: String, shown: String? = nil, in environment: Environment
  ) -> Int32 {
    if asksForJSON(arguments) {
      environment.console.write(JSONOutput.misuse(text, of: words(of: arguments)))
    } else {
      let messages = messages(arguments, environment)
      let page = (["cairn"] + HelpRequest.command(in: arguments) + ["--help"]).joined(separator: " ")
      let help = messages.help(catalog(arguments, environment).text(of: .seeHelp(page)))
      environment.console.writeError((shown ?? messages.text(.error, words: text, id: "usage")) + help)
    }
    return Exit.usage.rawValue
  }

  /// Whether the output should be JSON.
  static func asksForJSON(_ arguments: [String]) -> Bool { arguments.lastValue(of: "--format") == "json" }

  /// The command's name, as it is written.
  static func words(of arguments: [String]) -> String {
    let words = arguments.prefix(arguments.first.map { isGroup($0) } == true ? 2 : 1)
    return words.prefix { !$0.hasPrefix("-") }.joined(separator: " ")
  }

  /// The language of messages before the options are parsed.
  static func catalog(_ arguments: [String], _ environment: Environment) -> Catalog {
    arguments.lastValue(of: "--lang").flatMap { LocaleTag($0) }.flatMap { Languages.catalog(for: $0) }
      ?? Languages.catalog(environment.variables)
  }

  /// Words of other tools for commands of this one. They are only suggested, so that each command has one name.
  private static let otherNames = [
    "audit": "doctor", "check": "doctor", "explain": "rule", "fix": "doctor --fix", "lint": "doctor", "scan": "doctor",
    "uninstall": "remove",
    "validate": "doctor", "verify": "doctor",
  ]

  /// The message about an unknown command, and about an unknown second word of a command that has subcommands; it
  /// suggests the nearest name.
  static func mistakenCommand(in arguments: [String]) -> Message? {
    var known = configuration.subcommands
    for (depth, word) in arguments.enumerated() {
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let command = known.first(where: { $0.configuration.commandName == word }) else {
        if depth == 0, let meant = otherNames[word.lowercased()] { return mistaken(word, nearest: meant, after: []) }
        return mistaken(word, among: known.compactMap { $0.configuration.commandName }, after: arguments[..<depth])
      }
      known = command.configuration.subcommands
    }
    return nil
  }

  /// The message about an unknown word after the words of a command; it suggests the nearest of those that are known.
  static func mistaken(_ word: String, among names: [String], after before: ArraySlice<String>) -> Message {
    mistaken(word, nearest: Spelling.nearest(to: word, among: names), after: before)
  }

  private static func mistaken(_ word: String, nearest: String?, after before: ArraySlice<String>) -> Message {
    let name = NearestName(
      PrintableText.text((before + [word]).joined(separator: " ")),
      nearest: nearest.map { (before + [$0]).joined(separator: " ") })
    return name.message(
      near: Message(
        "usage.command-misspelled", "unknown command '{name}'\ndid you mean '{nearest}'?", name.arguments(as: "name")),
      else: Message("usage.command-unknown", "unknown command '{name}'", name.arguments(as: "name")))
  }
}

extension Message {
  fileprivate static func seeHelp(_ command: String) -> Message {
    Message("usage.see-help", "run `{command}` for help", ["command": .text(command)])
  }
}
